-- Calls that were blocked, as evidence, until haltwire.calls.kept.evidence is over. Times are
-- milliseconds since 1970-01-01T00:00Z.
create table blocked_call (
  at       bigint not null,
  operator text   not null,
  trunk    text   not null,
  reason   text   not null,
  -- The number that was shown; -1 for one that is none.
  caller   bigint not null,
  -- A token of who was called: no pair of numbers can be read here.
  called   text   not null
);
create index on blocked_call (at);
create index on blocked_call (caller, at);
create index on blocked_call (called, at);

-- The most frequent callers by day of the country and reason, as org.haltwire.core.call.FrequentNumbers saves them.
create table frequent_caller (
  day    date  not null,
  reason text  not null,
  counts bytea not null,
  primary key (day, reason)
);

-- Who of the console's people looked at which number, and why. The number is a token.
create table number_look (
  at     bigint not null,
  person text   not null,
  number text   not null,
  why    text   not null
);
create index on number_look (number, at);
