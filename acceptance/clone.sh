# Sourced by the scripts beside it: a fresh clone and an empty home in $place, the same for all scripts of one run where
# SUZHI_ACCEPTANCE_PLACE names a folder for it (.ci/run does), so that it is built once.
place=${SUZHI_ACCEPTANCE_PLACE:-}
if [ -z "$place" ]; then
  place=$(mktemp -d)
  own_place=$place
fi
# Servers of a database that aren't root's have to pass.
chmod 711 "$place"
# A space in its path and a name that isn't ASCII: everything below has to bear them.
clone="$place/su zhi 苏知"
[ -d "$clone" ] || git clone -q . "$clone" || exit 1
mkdir -p "$place/home"
export HOME="$place/home" MAVEN_OPTS="-Duser.home=$place/home"
[ -z "${SUZHI_ACCEPTANCE_REPOSITORY:-}" ] || MAVEN_OPTS="$MAVEN_OPTS -Dmaven.repo.local=$SUZHI_ACCEPTANCE_REPOSITORY"
suzhi="$clone/bin/suzhi"
