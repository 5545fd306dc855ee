-- How far the renewal of keys is, for people who wait for it: a row for each purpose, and one for the master key.
create table vault_state (
  -- a purpose, or MASTER
  secret    text   primary key,
  -- where the master key is; empty for others
  place     text   not null default '',
  -- what is to be done with a new one
  care      text   not null default '',
  keys      int    not null default 1,
  rows_all  bigint not null default 0,
  -- sealed with an older key
  rows_left bigint not null default 0,
  -- milliseconds since 1970-01-01T00:00Z
  at        bigint not null
);
