-- Up to when each person has seen what waits for them.
create table notice_seen (
  person  text   primary key,
  seen_at bigint not null
);
