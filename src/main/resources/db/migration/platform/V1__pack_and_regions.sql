-- The region table and the pack that was loaded last.

create table platform.pack (
  only_row  boolean primary key default true check (only_row),
  digest    text not null,
  loaded_at timestamptz not null
);

create table platform.region (
  code     text primary key,
  position integer not null,
  name_zh  text not null,
  name_en  text not null,
  parent   text references platform.region,
  members  text[] not null default '{}',
  tile_column integer,
  tile_row    integer
);
