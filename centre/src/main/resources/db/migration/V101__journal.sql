-- The order of all facts. One row is what one group commit made durable: entries first_position to
-- first_position + count - 1, encoded and compressed. The checksum is CRC-32C over the compressed body.
create table journal (
  first_position bigint  primary key,
  count          integer not null check (count > 0),
  epoch          bigint  not null,
  first_time     bigint  not null,
  last_time      bigint  not null,
  format         smallint not null,
  checksum       integer not null,
  body           bytea   not null
);
-- The body is compressed already.
alter table journal alter column body set storage external;
