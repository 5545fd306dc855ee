-- How far each version of a policy came, and by whom. Steps are only ever added.
alter table policy_version
  add column title    text    not null default '',
  add column authors  text[]  not null default '{haltwire}',
  add column based_on text    not null default '',
  add column stage    text    not null default 'RETIRED',
  add column revision integer not null default 0;

create table policy_step (
  id       bigint generated always as identity primary key,
  name     text not null,
  version  text not null,
  stage    text not null,
  who      text not null,
  at       timestamptz not null,
  reason   text not null default '',
  -- of the activation in the journal
  position bigint,
  foreign key (name, version) references policy_version
);
create index on policy_step (name, version, id);
