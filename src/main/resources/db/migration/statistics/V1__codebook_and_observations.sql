-- What is counted (the codebook), and every place that prints a figure.

create table statistics.name (
  kind     text not null check (kind in ('UNIT', 'CATEGORY', 'DIMENSION', 'VALUE')),
  code     text not null,
  position integer not null,
  name_zh  text not null,
  name_en  text not null,
  decimals integer,
  primary key (kind, code)
);

create table statistics.document (
  code         text primary key,
  position     integer not null,
  name_zh      text not null,
  name_en      text not null,
  year         integer not null,
  publisher_zh text not null,
  publisher_en text not null,
  kind         text not null,
  original     text not null check (original in ('zh', 'en'))
);

create table statistics.indicator (
  code          text primary key,
  position      integer not null,
  name_zh       text not null,
  name_en       text not null,
  unit          text not null,
  counted_zh    text,
  counted_en    text,
  category      text not null,
  kind          text not null check (kind in ('FLOW', 'STOCK', 'RATIO')),
  published     boolean not null,
  definition_zh text,
  definition_en text
);

-- One row for each place that prints a figure; several rows can print the same figure.
create table statistics.observation (
  id             text primary key,
  origin         text not null,
  document       text not null,
  language       text not null check (language in ('zh', 'en')),
  section        text not null,
  line           text not null,
  place          text not null check (place in ('TABLE', 'PROSE', 'RESTATEMENT')),
  indicator      text not null,
  region         text not null,
  breakdown      text not null,
  period         text not null,
  value          numeric not null,
  unit           text not null,
  as_printed     text not null,
  qualifier      text,
  yoy_percent    numeric,
  yoy_as_printed text,
  note_zh        text,
  note_en        text
);

create index observation_origin on statistics.observation (origin);

-- Counts every change of the above, so that each node knows when to read it again.
create table statistics.revision (
  only_row   boolean primary key default true check (only_row),
  number     bigint not null,
  changed_at timestamptz not null
);
