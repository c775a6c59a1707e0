-- Facts as modules handed them in. Rows are added and never changed: a correction is a counter-fact.

create table statistics.fact (
  identity   uuid primary key,
  indicator  text not null,
  subject    text not null,
  region     text not null,
  day        date not null,
  breakdown  text not null,
  amount     numeric(18, 4) not null check (amount <> 0),
  revision   integer not null default 0,
  emitted_at timestamptz not null
);

comment on column statistics.fact.identity is 'half of the SHA-256 of all that the fact says: the same fact counts once';

-- Answers a count from the index alone.
create index fact_count on statistics.fact (indicator, day) include (region, breakdown, amount);

create function statistics.history_stays() returns trigger language plpgsql as $$
begin
  raise exception '% keeps its history: rows are added, never changed or deleted', tg_table_name;
end $$;

create trigger fact_history_stays before update or delete on statistics.fact
  for each statement execute function statistics.history_stays();
