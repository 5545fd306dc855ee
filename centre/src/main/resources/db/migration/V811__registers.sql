-- Lists of authorities as they were on a day: who has a licence, which companies there are, who is insured, of whom was warned, and
-- which names others pretend to be. A list comes whole, is proposed by one person and put in force by another; the one before stays
-- as past. Times are milliseconds since 1970-01-01T00:00Z.
create table register_snapshot (
  id          bigint  generated always as identity primary key,
  register    text    not null,
  kind        text    not null check (kind in ('WARNING', 'LICENCE', 'COMPANY', 'INSURED', 'PROTECTED')),
  title       text    not null,
  source      text    not null,
  as_of       date    not null,
  entries     integer not null,
  sha256      text    not null,
  state       text    not null check (state in ('PROPOSED', 'IN_FORCE', 'PAST', 'REFUSED', 'WITHDRAWN')),
  proposed_by text    not null,
  proposed_at bigint  not null,
  decided_by  text    not null default '',
  decided_at  bigint  not null default 0
);
create unique index register_in_force on register_snapshot (register) where state = 'IN_FORCE';
create unique index register_proposed on register_snapshot (register) where state = 'PROPOSED';

create table register_entry (
  snapshot   bigint not null references register_snapshot on delete cascade,
  number     text   not null,
  name       text   not null,
  name_key   text   not null,
  sites      text[] not null,
  requisites text[] not null,
  detail     text   not null,
  since      date,
  until      date
);
create index register_entry_number on register_entry (number) where number <> '';
create index register_entry_name on register_entry (name_key) where name_key <> '';
create index register_entry_sites on register_entry using gin (sites);
create index register_entry_requisites on register_entry using gin (requisites);
create index register_entry_snapshot on register_entry (snapshot);
