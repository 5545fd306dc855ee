-- What stands behind the return of a hold's money. Only ever added.
create table return_basis (
  hold    text   not null references hold,
  basis   text   not null,
  who     text   not null,
  at      bigint not null,
  -- number and date of the document
  document text  not null,
  primary key (hold, basis)
);

-- What goes back to whom. Amounts in minor units of the profile's currency.
create table return_line (
  hold      text    not null references hold,
  incident  bigint  not null,
  number    integer not null,
  amount    bigint  not null check (amount > 0),
  -- where the victim paid from
  account   text    not null,
  bank      text    not null,
  -- what the bank says it paid back; null before it says
  confirmed bigint  check (confirmed between 0 and amount),
  -- the bank's own name for the payment back
  payment   text    not null default '',
  due       bigint  not null,
  confirmed_at bigint,
  primary key (hold, incident, number),
  foreign key (hold, incident, number) references hold_claim
);
create index on return_line (incident, number);

-- What holders of accounts say about holds. An appeal has a clock; an answer has none.
create table appeal (
  id         bigint generated always as identity primary key,
  hold       text   not null references hold,
  kind       text   not null check (kind in ('ANSWER', 'APPEAL')),
  tier       integer not null,
  at         bigint not null,
  words      text   not null,
  contact    text   not null default '',
  -- when it must be decided; null for an answer
  due        bigint,
  state      text   not null check (state in ('OPEN', 'READ', 'UPHELD', 'REJECTED', 'OVERDUE', 'MOOT')),
  decided_at bigint,
  decided_by text   not null default '',
  reason     text   not null default ''
);
create index on appeal (hold, id);
create unique index appeal_one_open on appeal (hold) where state = 'OPEN' and kind = 'APPEAL';

create table appeal_evidence (
  appeal bigint  not null references appeal,
  number integer not null,
  name   text    not null,
  type   text    not null,
  bytes  bytea   not null,
  primary key (appeal, number)
);

alter table recovery_case add column again boolean not null default false;
