-- What policies were asked about the past, and what those in the shadow say of the present.
create table backtest (
  id             bigint generated always as identity primary key,
  kind           text    not null check (kind in ('BACKTEST', 'SHADOW')),
  name           text    not null,
  version        text    not null,
  text           text    not null,
  title          text    not null default '',
  -- the version it is compared with; empty for what was decided
  against        text    not null,
  -- milliseconds since 1970; payments from the one on and before the other count
  from_time      bigint  not null,
  to_time        bigint  not null,
  known_by       bigint  not null,
  asked_by       text    not null,
  asked_at       timestamptz not null default now(),
  state          text    not null default 'WAITING',
  cancel         boolean not null default false,
  -- the part that is done, from 0 to 1
  part           double precision not null default 0,
  started_at     timestamptz,
  ended_at       timestamptz,
  seen_at        timestamptz,
  judged         bigint  not null default 0,
  judging_nanos  bigint  not null default 0,
  problem        text    not null default '',
  -- what was counted up to a position, to go on with
  tally          bytea,
  tally_position bigint  not null default 0,
  findings       text
);
create index on backtest (version);

-- What a policy in the shadow would have decided otherwise.
create table shadow_decision (
  backtest bigint  not null references backtest on delete cascade,
  position bigint  not null,
  time     bigint  not null,
  minor    bigint  not null,
  given    text    not null,
  verdict  text    not null,
  typology text    not null,
  rules    text[]  not null,
  primary key (backtest, position)
);
