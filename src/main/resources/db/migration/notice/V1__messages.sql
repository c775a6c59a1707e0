-- Messages, each person's copy of them, and the mails that go with copies. Addresses are not kept:
-- they are looked up when a mail leaves.

create table notice.message (
  id      bigint generated always as identity primary key,
  key     text not null unique,
  to_kind text not null check (to_kind in ('person', 'party')),
  to_id   bigint not null,
  words   text not null,
  args    jsonb not null,
  path    text,
  sent_at timestamptz not null
);

create table notice.copy (
  id      bigint generated always as identity primary key,
  message bigint not null references notice.message,
  person  bigint not null,
  read_at timestamptz,
  unique (message, person)
);

create index copy_of_person on notice.copy (person, id desc);
create index copy_unread on notice.copy (person) where read_at is null;

create table notice.mail (
  copy     bigint primary key references notice.copy,
  state    text not null check (state in ('waiting', 'trying-again', 'sent', 'given-up', 'not-wanted')),
  attempts integer not null default 0,
  next_at  timestamptz,
  last_at  timestamptz,
  masked   text not null default '',
  error    text not null default '',
  check ((next_at is null) = (state in ('sent', 'given-up', 'not-wanted')))
);

create index mail_due on notice.mail (next_at) where next_at is not null;
create index mail_failed on notice.mail (last_at desc) where state in ('trying-again', 'given-up');
