-- The keys that data is sealed with, by purpose, each wrapped by the master key, which is not here.
-- Times are milliseconds since 1970-01-01T00:00Z.
create table vault_key (
  secret  text   primary key,
  keys    bytea  not null,
  -- when the newest of them was made
  made_at bigint not null
);

-- Something that only the right master key opens: with another, or without one, the centre does not start.
create table vault_proof (
  single boolean primary key default true check (single),
  proof  bytea not null
);

-- What a command asked for, until it is done.
create table vault_wish (
  wish     text   primary key check (wish in ('DATA_KEYS', 'MASTER_KEY')),
  asked_at bigint not null
);
