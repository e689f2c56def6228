-- Installations: the body is encrypted. What was used once, until when it has to be known. And how
-- much of each limit is used up, as the moment at which nothing of it is used any more.

create table installation (
  platform text not null,
  space text not null,
  body text not null,
  installed bigint not null,
  primary key (platform, space)
);

create table used_once (
  hash text not null primary key,
  until bigint not null
);

create table allowance (
  holder text not null primary key,
  free_at bigint not null
);
