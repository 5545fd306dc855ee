-- How far each projection has followed the journal. It moves in the transaction that writes the effects.
create table projection (
  name     text primary key,
  position bigint not null,
  time     bigint not null
);
insert into projection (name, position, time) values ('screening', 0, 0);

-- Payments that were not simply allowed. Times are milliseconds since 1970-01-01T00:00Z.
create table screened (
  position        bigint primary key,
  time            bigint not null,
  sender          text   not null,
  id              text   not null,
  minor           bigint not null,
  currency        text   not null,
  profile_minor   bigint not null,
  payer           text   not null,
  payee           text   not null,
  verdict         text   not null check (verdict in ('warn', 'hold', 'refuse')),
  score           integer not null,
  typology        text   not null,
  rules           text[] not null,
  fired           jsonb  not null,
  hold_until      bigint not null,
  policy          text   not null,
  payer_history   jsonb  not null,
  payee_history   jsonb  not null
);
create index on screened (verdict, position);
create index on screened (typology, position);
create index on screened using gin (rules);
create index on screened (payer, position);
create index on screened (payee, position);
create index on screened (sender, id);
create index on screened (time);

-- How many payments by minute: of every verdict, typology and rule.
create table tally (
  minute bigint not null,
  kind   text   not null check (kind in ('verdict', 'typology', 'rule')),
  name   text   not null,
  count  bigint not null,
  primary key (kind, minute, name)
);
