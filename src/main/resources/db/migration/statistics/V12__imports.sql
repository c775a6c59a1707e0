-- Files of observations that were handed in. What an import brought has the origin import:NUMBER.

create table statistics.import (
  number      bigint primary key,
  file_name   text not null,
  digest      text not null,
  imported_at timestamptz not null,
  imported_by text not null,
  outcome     text not null check (outcome in ('COMMITTED', 'REFUSED')),
  rows        bigint not null,
  added       bigint not null,
  replaced    bigint not null,
  unchanged   bigint not null,
  errors      bigint not null
);

create sequence statistics.import_number;

create trigger import_history_stays before update or delete on statistics.import
  for each statement execute function statistics.history_stays();
