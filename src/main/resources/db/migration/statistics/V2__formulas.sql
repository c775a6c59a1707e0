-- How figures follow from other figures.

create table statistics.formula (
  position   integer primary key,
  indicator  text not null,
  gives      text not null check (gives in ('VALUE', 'GROWTH')),
  expression text not null,
  put        text not null,
  regions    text not null check (regions in ('ALL', 'HOME', 'GROUPS', 'CITIES')),
  breakdowns text not null,
  explicit   boolean not null,
  name_zh    text not null,
  name_en    text not null
);
