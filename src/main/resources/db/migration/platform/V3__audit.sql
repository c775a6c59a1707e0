-- Who did what. A row is written in the transaction of the act itself; a link that chains it by
-- digest follows once that has committed, so that no act waits for another's.

create table platform.audit (
  id         bigint generated always as identity primary key,
  at         timestamptz not null,
  actor      text not null,
  action     text not null,
  subject    text not null,
  request_id text,
  detail     jsonb not null
);

create index audit_subject on platform.audit (subject, id);
create index audit_actor on platform.audit (actor, id);

create table platform.audit_pending (
  audit bigint primary key
);

create table platform.audit_link (
  position bigint primary key check (position > 0),
  audit    bigint not null unique references platform.audit,
  digest   bytea not null check (length(digest) = 32)
);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % stay as they are', tg_table_name;
end
$$;

create trigger audit_stays before update or delete or truncate on platform.audit
  for each statement execute function platform.refuse_change();
create trigger audit_link_stays before update or delete or truncate on platform.audit_link
  for each statement execute function platform.refuse_change();
