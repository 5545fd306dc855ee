-- What people report themselves: one row a report, also where no money was lost. Where some was, `incident` is the
-- report that its money is traced for. Times are milliseconds since 1970-01-01T00:00Z.
create table tip (
  id             bigint generated always as identity primary key,
  -- computed from the form's own name, which makes a form that is sent twice one report
  ticket         text   not null unique,
  body_hash      bytea  not null,
  received_at    bigint not null,
  kind           text   not null,
  region         text   not null default '',
  incident       bigint references incident,
  -- token of the network that it came from: how many places told of something is counted, never from where
  place          text   not null,
  -- what it names, to be counted by: tokens, and sites as they are
  phone_tokens   text[] not null default '{}',
  account_tokens text[] not null default '{}',
  channel_tokens text[] not null default '{}',
  sites          text[] not null default '{}',
  -- the same to be read, one a line; then the person's own words, and how to reach them
  sealed_named   bytea,
  sealed_words   bytea,
  sealed_contact bytea,
  -- of the contact where it is a phone; empty where it is none
  contact_token  text   not null default ''
);
create index on tip (received_at);
create index on tip (incident) where incident is not null;
create index on tip (contact_token) where contact_token <> '';
create index on tip using gin (phone_tokens);
create index on tip using gin (account_tokens);
create index on tip using gin (channel_tokens);
create index on tip using gin (sites);
