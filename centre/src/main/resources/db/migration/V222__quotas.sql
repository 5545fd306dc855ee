-- How far institutions had used up what they may ask, in nanoseconds since 1970 (TokenBucket): a restart gives nobody a
-- fresh bucket.
create table participant_quota (
  participant text   not null,
  quota       text   not null,
  used_until  bigint not null,
  primary key (participant, quota)
);
