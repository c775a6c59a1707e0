-- Accounts, their sessions and roles, and how often strangers have tried.
-- party: for whom the owner of a session said they act; a number of the module party

create table identity.account (
  id             bigint generated always as identity primary key,
  name           text not null,
  sign_in_name   text unique,
  password       text,
  password_since timestamptz,
  one_time       boolean not null default false,
  demo           boolean not null default false,
  consent        text,
  created_at     timestamptz not null,
  blocked_at     timestamptz,
  blocked_by     text,
  erased_at      timestamptz,
  check (erased_at is null or (name = '' and sign_in_name is null and password is null))
);

create table identity.session (
  id        bigint generated always as identity primary key,
  digest    bytea not null unique,
  account   bigint not null references identity.account on delete cascade,
  opened_at timestamptz not null,
  last_seen timestamptz not null,
  ends_at   timestamptz not null,
  how       text not null,
  address   text not null,
  agent     text not null,
  party     bigint
);

create index session_account on identity.session (account);
create index session_ends on identity.session (ends_at);

create table identity.held_role (
  id         bigint generated always as identity primary key,
  account    bigint not null references identity.account,
  role       text not null,
  body       text,
  from_on    date not null,
  to_on      date,
  granted_by text not null,
  granted_at timestamptz not null,
  ended_at   timestamptz,
  ended_by   text,
  check ((role = 'administrator') = (body is null)),
  check (to_on is null or to_on >= from_on)
);

create index held_role_account on identity.held_role (account);

-- key: a keyed digest of what is counted, so that a password typed as a name can't be read here
create table identity.attempts (
  key   bytea primary key,
  since timestamptz not null,
  count integer not null
);
