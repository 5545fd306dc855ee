-- Where participants are told of what concerns them.
create table webhook_endpoint (
  id            text    primary key,
  participant   text    not null references participant (code),
  url           text    not null,
  created_at    bigint  not null,
  state         text    not null check (state in ('ACTIVE', 'FAILING', 'DISABLED')),
  -- of the delivery that waits now; 0 and empty where nothing fails
  failing_since bigint  not null default 0,
  attempts      integer not null default 0,
  next_try_at   bigint  not null default 0,
  problem       text    not null default '',
  unique (participant, url)
);

-- An event on its way to one endpoint: written in the transaction of what happened. The same event
-- has the same id at every endpoint and whenever it is sent.
create table webhook_delivery (
  number   bigint  generated always as identity primary key,
  endpoint text    not null references webhook_endpoint on delete cascade,
  event    text    not null,
  type     text    not null,
  body     text    not null,
  at       bigint  not null,
  state    text    not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
  attempts integer not null default 0,
  -- of the last attempt: 0 where there was no answer
  status   integer not null default 0,
  reason   text    not null default '',
  done_at  bigint  not null default 0
);
create index on webhook_delivery (endpoint, number);
create index on webhook_delivery (endpoint, number) where state = 'WAITING';

-- The centre's keys that sign. `secret` is kept as bytes that one class writes and reads.
create table webhook_key (
  id          text   primary key,
  public      bytea  not null,
  -- sealed
  secret      bytea  not null,
  made_at     bigint not null,
  signs_from  bigint not null
);
