-- language: the one in which the owner last used a page, for what is written to them; empty until then

alter table identity.account add column language text check (language in ('zh', 'en'));
