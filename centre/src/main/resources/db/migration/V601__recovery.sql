-- Reports of victims, and what came of them. Times are milliseconds since 1970-01-01T00:00Z; amounts are
-- minor units of the profile's currency.
-- What was reported before there was recovery is not chased now: only transfers are read from the past.
insert into projection (name, position, time)
select 'recovery', coalesce(max(first_position + count - 1), 0), coalesce(max(last_time), 0) from journal;

-- Incidents whose money met: they are traced together.
create table recovery_case (
  id         bigint generated always as identity primary key,
  opened_at  bigint not null,
  -- the case that this one's incidents belong to now; null while it stands for itself
  merged_into bigint references recovery_case,
  -- up to which entry of the journal the trace looked, and when; 0 before the first
  position   bigint not null default 0,
  traced_at  bigint not null default 0,
  -- what was found, for people and machines to read
  trace      text   not null default '',
  stolen     bigint not null default 0,
  reachable  bigint not null default 0,
  gone       bigint not null default 0,
  came_back  bigint not null default 0,
  cut        boolean not null default false,
  -- how often what the accounts hold was told to the engine
  marks      integer not null default 0
);

-- With it the secrets of victims and held persons are computed.
create table recovery_key (
  only_one boolean primary key default true check (only_one),
  key      bytea not null
);

create table incident (
  id          bigint generated always as identity primary key,
  ticket      text   not null unique,
  case_id     bigint not null references recovery_case,
  -- the incident that was reported before and that this one repeats
  repeats     bigint references incident,
  sender      text   not null,
  sender_id   text   not null,
  body_hash   bytea  not null,
  kind        text   not null,
  victim      text   not null,
  told_at     bigint not null,
  received_at bigint not null,
  account     text   not null default '',
  phones      text[] not null default '{}',
  sites       text[] not null default '{}',
  channels    text[] not null default '{}',
  words       text   not null default '',
  state       text   not null default 'OPEN'
    check (state in ('OPEN', 'REJECTED', 'WITHDRAWN', 'CLOSED')),
  -- why it is not open any more
  reason      text   not null default '',
  -- of the report in the journal; null until it is there
  position    bigint,
  unique (sender, sender_id)
);
create index on incident (victim, received_at);
create index on incident (case_id);

-- The payments that a report names, or describes as far as a person knows them.
create table incident_payment (
  incident  bigint  not null references incident,
  number    integer not null,
  sender    text    not null default '',
  sender_id text    not null default '',
  -- what is known of a payment without an id
  bank      text    not null default '',
  at        bigint,
  minor     bigint,
  digits    text    not null default '',
  state     text    not null
    check (state in ('WAITING', 'CANDIDATES', 'FOUND', 'TOO_OLD', 'NOT_FOUND', 'NOT_MOVED')),
  -- of the payment in the journal, once it is known
  position  bigint,
  -- what was stolen with it; 0 before it is known
  stolen    bigint  not null default 0,
  primary key (incident, number)
);
create index on incident_payment (position);
create index on incident_payment (sender, sender_id) where state = 'WAITING';

create table incident_candidate (
  incident  bigint  not null,
  number    integer not null,
  position  bigint  not null,
  -- how well it fits, 0 to 100
  fit       integer not null,
  primary key (incident, number, position),
  foreign key (incident, number) references incident_payment
);

create table hold (
  id           text   primary key,
  case_id      bigint not null references recovery_case,
  account      text   not null,
  bank         text   not null,
  state        text   not null check (state in
    ('PROPOSED', 'ORDERED', 'ACKNOWLEDGED', 'EXTENDED', 'RELEASED', 'RETURNED', 'EXPIRED')),
  revision     integer not null default 0,
  -- what is to be held, what the bank says it holds, and what went back to victims
  amount       bigint not null check (amount > 0),
  secured      bigint not null default 0 check (secured between 0 and amount),
  returned     bigint not null default 0 check (returned between 0 and secured),
  currency     text   not null,
  hop          integer not null,
  basis        text   not null,
  reason       text   not null,
  until        bigint not null,
  -- when the bank must have answered; null when it has
  answer_by    bigint,
  extensions   integer not null default 0,
  proposed_at  bigint not null,
  proposed_by  text   not null,
  -- above the limit a second person must agree
  four_eyes    boolean not null,
  agreed_by    text   not null default '',
  -- the number that the held person names
  reference    text   not null unique
);
create index on hold (case_id);
create index on hold (account);
create index hold_running on hold (until)
  where state in ('PROPOSED', 'ORDERED', 'ACKNOWLEDGED', 'EXTENDED');

-- Every move of a hold. Only ever added.
create table hold_step (
  hold     text    not null references hold,
  number   integer not null,
  at       bigint  not null,
  state    text    not null,
  who      text    not null,
  basis    text    not null,
  reason   text    not null,
  amount   bigint  not null,
  until    bigint  not null,
  primary key (hold, number)
);

-- Whose money a hold is, by the trace when it was proposed.
create table hold_claim (
  hold     text    not null references hold,
  incident bigint  not null,
  number   integer not null,
  amount   bigint  not null check (amount > 0),
  returned bigint  not null default 0,
  primary key (hold, incident, number),
  foreign key (incident, number) references incident_payment
);
create index on hold_claim (incident, number);

-- What each bank is to do, in the order in which it was decided, without gaps.
create table bank_feed (
  bank        text   primary key,
  last        bigint not null default 0,
  -- where the bank wants to be told at once; empty if it only polls
  url         text   not null default '',
  secret      text   not null default '',
  delivered   bigint not null default 0,
  attempts    integer not null default 0,
  next_try_at bigint not null default 0,
  problem     text   not null default ''
);

create table bank_order (
  bank    text   not null references bank_feed,
  number  bigint not null,
  id      text   not null unique,
  hold    text   not null references hold,
  kind    text   not null check (kind in ('HOLD', 'EXTEND', 'RELEASE', 'RETURN')),
  at      bigint not null,
  body    text   not null,
  primary key (bank, number)
);

-- Facts on their way to the journal.
create table recovery_outbox (
  id     bigint generated always as identity primary key,
  fact   bytea not null
);
