-- Papers: the files they are written in, and what was published of them.

create table whitepaper.template_file (
  digest text not null,
  name   text not null,
  text   text not null,
  primary key (digest, name)
);

comment on column whitepaper.template_file.digest is 'SHA-256 over all files of the paper';

create table whitepaper.template (
  code     text primary key,
  position integer not null,
  digest   text not null
);

create table whitepaper.publication (
  paper          text not null,
  number         integer not null check (number > 0),
  release        text not null,
  release_digest text not null,
  template       text not null,
  published_at   timestamptz not null,
  published_by   text not null,
  primary key (paper, number)
);

create table whitepaper.publication_file (
  paper    text not null,
  number   integer not null,
  language text not null check (language in ('zh', 'en')),
  format   text not null,
  sha256   text not null,
  bytes    bytea not null,
  primary key (paper, number, language, format),
  foreign key (paper, number) references whitepaper.publication
);

create function whitepaper.publications_stay() returns trigger language plpgsql as $$
begin
  raise exception '% keeps what was published: rows are added, never changed or deleted', tg_table_name;
end $$;

create trigger publications_stay before update or delete on whitepaper.publication
  for each statement execute function whitepaper.publications_stay();

create trigger files_stay before update or delete on whitepaper.publication_file
  for each statement execute function whitepaper.publications_stay();
