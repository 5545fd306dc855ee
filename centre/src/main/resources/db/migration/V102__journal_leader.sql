-- Who writes the journal. Each leader takes the next epoch; a row of an earlier one is refused.
create table journal_leader (
  only_row boolean primary key default true check (only_row),
  epoch    bigint  not null,
  holder   text    not null,
  since    timestamptz not null
);
insert into journal_leader (epoch, holder, since) values (0, 'nobody', now());

-- The engine's memory at a position, so that a start need not read everything. Nothing here is needed to
-- recover: what is damaged or missing is made again from the journal.
create table journal_snapshot (
  position       bigint   not null,
  policy_name    text     not null,
  policy_version text     not null,
  format         smallint not null,
  chunks         integer  not null,
  checksum       integer  not null,
  made_at        timestamptz not null default now(),
  primary key (policy_version, position)
);
create table journal_snapshot_chunk (
  policy_version text    not null,
  position       bigint  not null,
  number         integer not null,
  body           bytea   not null,
  primary key (policy_version, position, number),
  foreign key (policy_version, position) references journal_snapshot on delete cascade
);
alter table journal_snapshot_chunk alter column body set storage external;

-- Where each sender's id is: for each segment of 524,288 positions, 4,096 buckets by the id's hash, each
-- holding the hashes and places of its ids. Filters answer for a new id that it is in none of them.
create table journal_id (
  segment integer not null,
  bucket  integer not null,
  body    bytea   not null,
  primary key (bucket, segment)
);
create table journal_id_filter (
  number  integer primary key,
  body    bytea   not null
);
alter table journal_id_filter alter column body set storage external;

-- Every policy that was ever in force, word for word.
create table policy_version (
  name      text not null,
  version   text not null,
  text      text not null,
  stored_at timestamptz not null default now(),
  primary key (name, version)
);
