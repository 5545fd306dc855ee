-- A snapshot serves every policy that remembers the same; it says which one was in force at its position. Snapshots of
-- before are made again from the journal.
drop table journal_snapshot_chunk;
drop table journal_snapshot;

create table journal_snapshot (
  memory         bigint   not null,
  position       bigint   not null,
  policy_name    text     not null,
  policy_version text     not null,
  format         smallint not null,
  chunks         integer  not null,
  checksum       integer  not null,
  made_at        timestamptz not null default now(),
  primary key (memory, position)
);
create table journal_snapshot_chunk (
  memory   bigint  not null,
  position bigint  not null,
  number   integer not null,
  body     bytea   not null,
  primary key (memory, position, number),
  foreign key (memory, position) references journal_snapshot on delete cascade
);
alter table journal_snapshot_chunk alter column body set storage external;

-- The version that the next start tries first; the journal has the last word.
create table policy_in_force (
  name    text primary key,
  version text not null
);
