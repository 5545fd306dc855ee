-- Institutions that talk to the centre by machine. A code is part of the ids of facts: it never changes.
create table participant (
  code       text primary key check (code ~ '^[a-z0-9][a-z0-9-]{1,31}$'),
  title      text not null,
  roles      text[] not null,
  created_at timestamptz not null default now()
);
-- SHA-256 of 256 random bits; the key itself is shown once and kept nowhere.
create table api_key (
  hash        bytea primary key check (length(hash) = 32),
  participant text not null references participant,
  prefix      text not null,
  created_at  timestamptz not null default now(),
  revoked_at  timestamptz
);
create index on api_key (participant, created_at);
