-- The terms of operators: a country's numbers, operators, trunks and rules, in the shape of calls/kz.yaml. One version is in
-- force, at most one is proposed. Times are milliseconds since 1970-01-01T00:00Z.
create table calls_version (
  number      integer primary key,
  text        text    not null,
  state       text    not null check (state in ('PROPOSED', 'IN_FORCE', 'PAST', 'REFUSED', 'WITHDRAWN')),
  proposed_by text    not null,
  proposed_at bigint  not null,
  why         text    not null,
  decided_by  text    not null default '',
  decided_at  bigint  not null default 0
);
create unique index calls_version_in_force on calls_version (state) where state = 'IN_FORCE';
create unique index calls_version_proposed on calls_version (state) where state = 'PROPOSED';
