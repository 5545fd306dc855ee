-- Policies that somebody is writing. A save names the revision that it is based on: who comes second
-- is told so, and overwrites nothing. A discarded draft can be taken back.
create table policy_draft (
  id         bigint generated always as identity primary key,
  title      text        not null,
  text       text        not null,
  based_on   text        not null,
  author     text        not null,
  revision   integer     not null,
  created_at timestamptz not null default now(),
  saved_by   text        not null,
  updated_at timestamptz not null default now(),
  state      text        not null check (state in ('OPEN', 'DISCARDED'))
);
create index on policy_draft (state, updated_at);
