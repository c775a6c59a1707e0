-- The bodies of the network and the rules of competence, as the pack lists them. A body is never
-- deleted, since cases refer to it: what the pack no longer lists has ended.

create table organisation.kind (
  code     text primary key,
  position integer not null,
  part     text not null check (part in ('network', 'partner')),
  name_zh  text not null,
  name_en  text not null
);

create table organisation.document (
  code    text primary key,
  name_zh text not null,
  name_en text not null
);

create table organisation.body (
  code     text primary key,
  position integer not null,
  kind     text not null references organisation.kind,
  level    text not null check (level in ('nation', 'province', 'city', 'county')),
  parent   text references organisation.body deferrable initially deferred,
  region   text,
  name_zh  text not null,
  name_en  text not null,
  naming   text not null check (naming in ('printed', 'described', 'sample')),
  document text references organisation.document,
  line     integer,
  ended_on date,
  check ((document is null) = (line is null))
);

create index on organisation.body (parent);

create table organisation.field (
  body     text not null references organisation.body,
  position integer not null,
  name_zh  text not null,
  name_en  text not null,
  ipc      text[] not null,
  document text references organisation.document,
  line     integer,
  primary key (body, position)
);

create table organisation.reported (
  kind     text not null references organisation.kind,
  region   text not null,
  position integer not null,
  count    integer not null check (count >= 0),
  as_of    date not null,
  document text not null references organisation.document,
  line     integer not null,
  primary key (kind, region)
);

create table organisation.service (
  code     text primary key,
  position integer not null,
  name_zh  text not null,
  name_en  text not null
);

create table organisation.rule (
  position integer primary key,
  service  text,
  region   text,
  field    text,
  accepts  text not null,
  decides  text,
  priority integer not null,
  sample   boolean not null
);
