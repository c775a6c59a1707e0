-- Who applies, holds and objects, and who may act for whom.

-- number, phone and mail are sealed with the installation's keys; number_index is a keyed digest
-- owner: the actor whose own party a person is; empty for who came to a window without an account
create table party.party (
  id             bigint generated always as identity primary key,
  kind           text not null,
  name           text not null,
  credit_code    text unique,
  region         text,
  representative text,
  owner          text unique,
  number         bytea,
  number_index   bytea,
  phone          bytea,
  mail           bytea,
  entered_at     timestamptz not null,
  entered_by     text not null,
  verified_at    timestamptz,
  verified_by    text,
  erased_at      timestamptz,
  check ((kind = 'person') = (credit_code is null)),
  check (owner is null or kind = 'person'),
  check ((number is null) = (number_index is null)),
  check (erased_at is null
    or (name = '' and owner is null and number is null and phone is null and mail is null))
);

create index party_number on party.party (number_index) where number_index is not null;
create index party_name on party.party (name text_pattern_ops);

create table party.mandate (
  id         bigint generated always as identity primary key,
  party      bigint not null references party.party,
  person     text not null,
  kind       text not null,
  reason     text not null default '',
  asked_at   timestamptz not null,
  from_on    date,
  to_on      date,
  decided_at timestamptz,
  decided_by text,
  refused    boolean not null default false,
  ended_at   timestamptz,
  ended_by   text,
  check (to_on is null or to_on >= from_on),
  check (from_on is null or (decided_at is not null and not refused))
);

create index mandate_person on party.mandate (person);
create index mandate_party on party.mandate (party);
create index mandate_open on party.mandate (asked_at) where decided_at is null and ended_at is null;
