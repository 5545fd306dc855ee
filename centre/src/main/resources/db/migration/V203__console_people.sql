-- What each person of the console may do. A revision grows with every change of roles and every lock: a session of
-- an earlier one ends. A person without a password cannot sign in with one.
alter table console_account
  alter column password drop not null,
  add column display  text    not null default '',
  add column roles    text[]  not null default '{}',
  add column locked   boolean not null default false,
  add column revision bigint  not null default 1;
insert into console_account (name, display, roles)
  values ('admin', 'Administrator', '{ANALYST,APPROVER,ADMINISTRATOR}')
  on conflict (name) do update set display = excluded.display, roles = excluded.roles;

-- Who changed what about whom, and when; names and roles only.
create table people_log (
  number  bigint generated always as identity primary key,
  at      timestamptz not null default now(),
  by_whom text not null,
  person  text not null,
  what    text not null
);
