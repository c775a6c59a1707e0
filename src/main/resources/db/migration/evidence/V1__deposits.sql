-- Deposits. Rows are added and never changed; what a later log adds to them (a leaf, a batch)
-- refers to them by id and needs no column here. The salt stands apart: erasing it erases the
-- link between the commitment, which stays, and the digest.

create sequence evidence.number;

create table evidence.deposit (
  id           bigint generated always as identity primary key,
  number       text not null unique,
  owner_kind   text not null check (owner_kind in ('person', 'party')),
  owner        bigint not null,
  kind         text not null,
  sha256       bytea not null check (length(sha256) = 32),
  sm3          bytea check (length(sm3) = 32),
  size         bigint check (size > 0),
  label        text not null,
  deposited_at timestamptz not null,
  deposited_by text not null,
  commitment   bytea not null unique check (length(commitment) = 32),
  unique (owner_kind, owner, sha256, kind)
);

create index deposit_digest on evidence.deposit (sha256);
create index deposit_sm3 on evidence.deposit (sm3) where sm3 is not null;
create index deposit_owner on evidence.deposit (owner_kind, owner, id desc);

comment on column evidence.deposit.commitment is
  'SHA-256 of salt, sha256 and, where there is one, sm3, one after another';

create table evidence.salt (
  deposit bigint primary key references evidence.deposit,
  salt    bytea not null check (length(salt) = 32)
);

create function evidence.deposit_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a deposit stays as it was made: rows are added, never changed or deleted';
end $$;

create trigger deposit_stays before update or delete or truncate on evidence.deposit
  for each statement execute function evidence.deposit_stays();
