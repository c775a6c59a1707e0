-- Bytes by digest, each kept once, and the documents that consist of them.

create table document.content (
  digest bytea primary key check (length(digest) = 32),
  size   bigint not null
);

create table document.chunk (
  digest bytea not null references document.content on delete cascade,
  number integer not null,
  bytes  bytea not null,
  primary key (digest, number)
);

-- Files are mostly packed already: trying again costs time and saves nothing.
alter table document.chunk alter column bytes set storage external;

create table document.document (
  id        uuid primary key,
  name      text not null,
  kind      text not null,
  charset   text,
  size      bigint not null,
  digest    bytea not null references document.content,
  screening text,
  kept_at   timestamptz not null,
  kept_by   text not null
);

create index document_digest on document.document (digest);
