-- Rights of every kind. Events are the truth; entry, holder and the tables of the kinds are what
-- they add up to today, kept beside them so that rights can be found.

create table register.rule (
  kind    text primary key,
  pattern text not null,
  months  integer check (months > 0),
  sample  boolean not null,
  basis   text not null
);

create table register.code (
  list     text not null,
  code     text not null,
  position integer not null,
  name_zh  text not null,
  name_en  text not null,
  mark     text not null,
  counted  text not null,
  sample   boolean not null,
  primary key (list, code)
);

-- The last number of each series; locked until the entry commits, so that no number is left out.
create table register.counter (
  series text primary key,
  last   bigint not null
);

create table register.entry (
  id            bigint generated always as identity primary key,
  kind          text not null,
  number        text not null unique,
  case_id       text not null unique,
  title         text not null,
  sort          text not null,
  region        text not null,
  registered_on date not null,
  valid_to      date,
  ended_on      date,
  ending        text check (ending in ('cancelled', 'revoked', 'void')),
  events        integer not null,
  entered_at    timestamptz not null,
  check ((ended_on is null) = (ending is null))
);

create index entry_newest on register.entry (registered_on desc, id desc);
create index entry_of_kind on register.entry (kind, sort, registered_on desc, id desc);

create table register.event (
  entry       bigint not null references register.entry,
  position    integer not null check (position > 0),
  change      text not null,
  body        jsonb not null,
  legal_date  date not null,
  recorded_at timestamptz not null,
  case_id     text not null,
  reason      text,
  actor       text not null,
  primary key (entry, position),
  unique (entry, case_id)
);

create function register.history_stays() returns trigger language plpgsql as $$
begin
  raise exception '% keeps its history: rows are added, never changed or deleted', tg_table_name;
end $$;

create trigger event_history_stays before update or delete or truncate on register.event
  for each statement execute function register.history_stays();

-- Addresses have no column here: those of organisations stand in the events alone, those of
-- natural persons nowhere.
create table register.holder (
  entry      bigint not null references register.entry,
  position   integer not null,
  name       text not null,
  nature     text not null check (nature in ('person', 'organisation')),
  party      bigint,
  share_part bigint,
  share_of   bigint,
  region     text,
  primary key (entry, position)
);

create index holder_party on register.holder (party) where party is not null;
create index holder_name on register.holder (name text_pattern_ops);

create table register.data_ip (
  entry      bigint primary key references register.entry,
  data_class text not null,
  grade      text not null,
  deposit    text not null
);

create table register.work (
  entry     bigint primary key references register.entry,
  type      text not null,
  created   date not null,
  published date,
  sample    text not null
);

create index work_sample on register.work (sample);

create table register.hold (
  id          bigint generated always as identity primary key,
  entry       bigint not null references register.entry,
  lane        text not null,
  purpose     text not null,
  case_id     text not null,
  since       timestamptz not null,
  actor       text not null,
  released_at timestamptz,
  released_by text,
  check ((released_at is null) = (released_by is null))
);

comment on column register.hold.lane is 'purposes of one lane keep each other out';

-- Whatever the program does, two cases never hold one right in one lane.
create unique index hold_one_in_a_lane on register.hold (entry, lane) where released_at is null;
create index hold_case on register.hold (case_id);
