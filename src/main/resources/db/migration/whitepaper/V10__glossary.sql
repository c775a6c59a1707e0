-- Terms of the field with their renderings, from the pack; renderings are parted by |.
create table whitepaper.glossary (
  position int primary key,
  zh text not null unique,
  en text not null
);
