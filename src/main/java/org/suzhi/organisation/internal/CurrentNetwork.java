package org.suzhi.organisation.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.RegionCode;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyCode;
import org.suzhi.organisation.BodyKind;
import org.suzhi.organisation.BodyQuery;
import org.suzhi.organisation.Competence;
import org.suzhi.organisation.CompetenceAnswer;
import org.suzhi.organisation.ReportedCount;
import org.suzhi.organisation.ServiceName;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackPart;
import org.suzhi.platform.Regions;

/** The network in force: the tables, kept in memory because it changes with the pack alone. */
@Component
class CurrentNetwork implements Bodies, Competence, PackPart {

  private final BookTable book;
  private final BodyTable bodies;
  private final RuleTable rules;
  private final Regions regions;
  private final Clock clock;
  private volatile @Nullable Network network;

  CurrentNetwork(BookTable book, BodyTable bodies, RuleTable rules, Regions regions, Clock clock) {
    this.book = book;
    this.bodies = bodies;
    this.rules = rules;
    this.regions = regions;
    this.clock = clock;
  }

  @Override
  public int layer() {
    return 2;
  }

  @Override
  public void load(Pack pack) {
    var read = NetworkReading.read(pack, region -> regions.find(region).isPresent());
    book.store(read);
    bodies.store(read.bodies(), LocalDate.now(clock));
    book.storeReported(read.reported());
    rules.store(read.rules());
    network = null;
  }

  private Network network() {
    var known = network;
    if (known == null) {
      known = stored();
      network = known;
    }
    return known;
  }

  private Network stored() {
    var empty =
        new Network(
            book.kinds(), book.documents(), List.of(), List.of(), book.services(), rules.all());
    var kinds = empty.kindsByCode();
    var documents = empty.documentsByCode();
    return new Network(
        empty.kinds(),
        empty.documents(),
        bodies.all(kinds, documents),
        book.reported(kinds, documents),
        empty.services(),
        empty.rules());
  }

  @Override
  public Optional<Body> find(BodyCode code) {
    return network().find(code);
  }

  @Override
  public List<Body> list(BodyQuery query) {
    return network().open().stream().filter(query::matches).toList();
  }

  @Override
  public List<BodyKind> kinds() {
    return network().kinds();
  }

  @Override
  public List<ReportedCount> reported() {
    return network().reported();
  }

  @Override
  public List<ServiceName> services() {
    return network().services();
  }

  @Override
  public CompetenceAnswer ask(String service, RegionCode region, Optional<IpcSymbol> field) {
    return new CompetenceRules(network(), service, region, field).answer();
  }

  @Override
  public List<Duty> dutiesOf(Body body) {
    return regions.home().region() instanceof RegionCode home
        ? new Duties(network(), body, body.region().orElse(home)).list()
        : List.of();
  }
}
