-- What a service was when an application of it was filed: the files that say it, by their digest.
create table procedure.edition (
  id bigint generated always as identity primary key,
  service text not null,
  version integer not null,
  digest text not null,
  files jsonb not null,
  taken_at timestamptz not null,
  unique (service, digest)
);

create sequence procedure.serial;

create table procedure.application (
  id bigint primary key,
  number text not null unique,
  -- With the number, lets anybody follow the case who was given both.
  code text not null,
  edition bigint not null references procedure.edition,
  service text not null,
  switches text[] not null,
  stage text not null,
  -- How many steps there are: who acts on less than all of them is told.
  version integer not null,
  channel text not null,
  region text not null,
  title text not null,
  applicant text not null,
  party text,
  applicant_name text not null,
  filed_by text not null,
  key text not null,
  matter text,
  parent bigint references procedure.application,
  accepts text,
  decides text,
  -- The body whose officers are to act now.
  office text,
  claimed_by text,
  claimed_at timestamptz,
  -- The next moment at which something runs out that nobody has been told of.
  next_due timestamptz,
  -- What an inbox sorts by: the nearest end of what runs now.
  due_at timestamptz,
  answers bytea not null,
  fee_fen bigint,
  fee_paid_fen bigint,
  outside_number text,
  overdue boolean not null default false,
  filed_at timestamptz not null,
  moved_at timestamptz not null,
  ended_at timestamptz,
  outcome text,
  unique (filed_by, key)
);

create index application_inbox on procedure.application (office, due_at, id) where ended_at is null;
create index application_due on procedure.application (next_due) where next_due is not null;
create index application_applicant on procedure.application (applicant, id desc);
create index application_party on procedure.application (party, service) where party is not null;
create index application_parent on procedure.application (parent) where parent is not null;
create index application_waiting on procedure.application (decides, due_at)
  where office is null and ended_at is null;
create index application_ended on procedure.application (decides, ended_at) where ended_at is not null;
create unique index application_matter on procedure.application (matter)
  where matter is not null and ended_at is null;

create table procedure.step (
  application bigint not null references procedure.application,
  no integer not null,
  at timestamptz not null,
  actor text not null,
  actor_name text not null,
  capacity text not null,
  body text,
  stage text not null,
  action text not null,
  to_stage text not null,
  reasons text[] not null,
  -- What was said with it, sealed.
  words bytea,
  detail jsonb not null,
  -- The answers as they were before, where the step changed them, sealed.
  before bytea,
  primary key (application, no)
);

create function procedure.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'steps are only ever added';
end $$;

create trigger steps_are_added before update or delete on procedure.step
  for each row execute function procedure.refuse_change();

create table procedure.deadline (
  application bigint not null references procedure.application,
  code text not null,
  -- The same limit can run again, such as for a second supplement.
  round integer not null,
  length text not null,
  started_at timestamptz not null,
  suspensions jsonb not null,
  state text not null check (state in ('running', 'still', 'ended')),
  due_at timestamptz,
  handled boolean not null default false,
  ended_at timestamptz,
  primary key (application, code, round)
);

create index deadline_due on procedure.deadline (due_at) where state = 'running';
create index deadline_live on procedure.deadline (application) where state <> 'ended';

create table procedure.draft (
  id uuid primary key,
  owner text not null,
  service text not null,
  edition bigint not null references procedure.edition,
  answers bytea not null,
  page integer not null default 0,
  version integer not null default 0,
  body text,
  filed text,
  begun_at timestamptz not null,
  saved_at timestamptz not null
);

create index draft_owner on procedure.draft (owner, saved_at desc);

-- A paper handed in or made out; its bytes are kept by the document module, or here where sealed.
create table procedure.paper (
  id uuid primary key,
  draft uuid references procedure.draft,
  application bigint references procedure.application,
  field text not null,
  version integer not null,
  name text not null,
  size bigint not null,
  media_type text not null,
  digest text not null,
  document uuid,
  sealed bytea,
  given_by text not null,
  given_at timestamptz not null
);

create index paper_application on procedure.paper (application, field, version);
create index paper_draft on procedure.paper (draft);
create index paper_giver on procedure.paper (given_by, digest);

create table procedure.result (
  application bigint primary key references procedure.application,
  issued_at timestamptz not null
);

create table procedure.public_notice (
  application bigint primary key references procedure.application,
  number text not null,
  service text not null,
  title text not null,
  applicant_name text not null,
  body text,
  published_at timestamptz not null
);

create index public_notice_open on procedure.public_notice (published_at desc);

create table procedure.rating (
  application bigint primary key references procedure.application,
  service text not null,
  body text,
  stars smallint not null check (stars between 1 and 5),
  words text not null,
  rated_at timestamptz not null
);
