-- Pages behind links that the public asked about, and what was found of their sites. Who asked is not there. Times are milliseconds since
-- 1970-01-01T00:00Z.
create table page_capture (
  id        bigint  generated always as identity primary key,
  -- in addresses of answers; not to be guessed
  key       text    not null unique,
  -- host and path, as asked
  address   text    not null,
  state     text    not null check (state in ('WAITING', 'READ', 'MISSED')),
  -- why it was missed
  why       text    not null default '',
  asked_at  bigint  not null,
  -- by which a reader that was killed is known
  begun_at  bigint  not null default 0,
  tries     integer not null default 0,
  done_at   bigint  not null default 0,
  -- where it led to; empty where it was missed
  landed    text    not null default '',
  complete  boolean not null default false,
  documents boolean not null default false,
  kit       text    not null default ''
);
create unique index page_capture_waiting on page_capture (address) where state = 'WAITING';
create index on page_capture (address, done_at desc) where state <> 'WAITING';
create index on page_capture (done_at);

create table captured_page (
  capture bigint  not null references page_capture on delete cascade,
  number  integer not null,
  address text    not null,
  at      bigint  not null,
  sha256  bytea   not null,
  text    text    not null,
  primary key (capture, number)
);

-- Of each site that was read, by what another one that is like it is known: a few numbers of its text, and its counters.
create table site_print (
  site     text     primary key,
  at       bigint   not null,
  numbers  bigint[] not null,
  bands    bigint[] not null,
  counters text[]   not null
);
create index on site_print using gin (bands);
create index on site_print using gin (counters);
create index on site_print (at);

-- Since when domains are there, as a registry said. No day where it said none.
create table domain_registration (
  domain   text   primary key,
  since    date,
  register text   not null,
  at       bigint not null
);
create index on domain_registration (at);
