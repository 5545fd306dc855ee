-- What operators told of their subscribers, for signals to banks. A phone and what is known of its holder are tokens
-- (HMAC under the centre's key). Times are milliseconds since 1970-01-01T00:00Z. Rows of several operators may speak of
-- one phone: only those of the operator that has the number count when somebody asks.
create table signal_subscriber (
  phone             text not null,
  operator          text not null,
  -- The latest of each kind, from the journal; deactivated is the first.
  activated         bigint,
  swapped           bigint,
  ported            bigint,
  handset           bigint,
  deactivated       bigint,
  -- From the operator's lines, each with when it was told; null while it was not.
  forwarding        text[],
  forwarding_at     bigint,
  contract          text,
  contract_at       bigint,
  since             date,
  since_at          bigint,
  -- Lists of tokens by attribute.
  kyc               jsonb,
  kyc_at            bigint,
  primary key (phone, operator)
);

-- How operators tell: from when on of SIM cards, and when last of anything.
create table signal_teller (
  operator    text primary key,
  -- The journal's times of the first and the last fact about a SIM card.
  first_sim   bigint,
  last_sim    bigint,
  -- From when on the operator says that it told of all SIM cards.
  since       bigint,
  last_lines  bigint
);

insert into projection (name, position, time) values ('signals', 0, 0);

-- Every question of a bank: who, what, about whom (a token), what for, and how it ended. Deleted after the retention.
create table signal_query (
  at          bigint not null,
  participant text   not null,
  api         text   not null,
  phone       text   not null,
  purpose     text   not null,
  reference   text   not null,
  outcome     text   not null
);
create index on signal_query (at);
create index on signal_query (phone, at);

-- The same, counted by day of the country's calendar.
create table signal_tally (
  day         date   not null,
  participant text   not null,
  api         text   not null,
  purpose     text   not null,
  count       bigint not null,
  primary key (day, participant, api, purpose)
);

-- From which numbers a participant calls its customers, as an authority says.
create table bank_number (
  number      bigint primary key,
  participant text not null references participant
);
create index on bank_number (participant);
