-- Events on their way: a row for each subscriber, gone when it has taken the event in.

create table platform.outbox (
  id           bigint generated always as identity primary key,
  event        uuid not null,
  subscriber   text not null,
  topic        text not null,
  key          text not null,
  payload      jsonb not null,
  published_at timestamptz not null,
  attempts     integer not null default 0,
  next_at      timestamptz not null,
  dead_at      timestamptz,
  error        text,
  unique (event, subscriber)
);

create index outbox_waiting on platform.outbox (subscriber, topic, key, id) where dead_at is null;
create index outbox_in_order on platform.outbox (id) where dead_at is null;
create index outbox_dead on platform.outbox (dead_at) where dead_at is not null;
