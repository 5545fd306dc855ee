-- Why somebody looked at a number is sealed from now on: see V661.
alter table number_look
  add column id         bigint generated always as identity primary key,
  add column sealed_why bytea,
  alter column why drop not null;
