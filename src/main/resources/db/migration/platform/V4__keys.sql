-- Which keys this database needs: a key is entered when it first seals something.

create table platform.key_in_use (
  name        text primary key,
  fingerprint text not null,
  since       timestamptz not null
);
