-- Read by SQLite and PostgreSQL alike. Times are milliseconds since 1970; 0 means never.

create table person (
  platform text not null,
  space text not null,
  member text not null,
  watching integer not null,
  unreachable bigint not null,
  primary key (platform, space, member)
);

create table watch (
  platform text not null,
  space text not null,
  member text not null,
  subject text not null,
  name text not null,
  told text not null,
  version text not null,
  since bigint not null,
  primary key (platform, space, member, subject)
);

create table notice (
  platform text not null,
  space text not null,
  member text not null,
  version text not null,
  changes text not null,
  tries integer not null,
  until bigint not null,
  primary key (platform, space, member)
);

create table space_setting (
  platform text not null,
  space text not null,
  name text not null,
  value text not null,
  primary key (platform, space, name)
);
