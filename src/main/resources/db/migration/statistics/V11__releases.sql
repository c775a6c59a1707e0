-- Frozen states. The files lie beside the database; their digests stand here.

create table statistics.release (
  number     bigint generated always as identity unique,
  name       text primary key check (name ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
  created_at timestamptz not null,
  created_by text not null,
  digest     text not null
);

create table statistics.release_file (
  release  text not null references statistics.release,
  position integer not null,
  name     text not null,
  digest   text not null,
  bytes    bigint not null,
  rows     bigint not null,
  primary key (release, name)
);

-- Figures that a release counted from facts; the newest release's stand beside the published ones.
create table statistics.computed (
  release   text not null references statistics.release,
  indicator text not null,
  region    text not null,
  period    text not null,
  breakdown text not null,
  value     numeric not null,
  facts     bigint not null,
  primary key (release, indicator, region, period, breakdown)
);

create trigger release_history_stays before update or delete on statistics.release
  for each statement execute function statistics.history_stays();
create trigger release_file_history_stays before update or delete on statistics.release_file
  for each statement execute function statistics.history_stays();
create trigger computed_history_stays before update or delete on statistics.computed
  for each statement execute function statistics.history_stays();
