-- What the centre's people made of reports without lost money. A rejected one counts no more.
alter table tip
  add column state       text   not null default 'NEW' check (state in ('NEW', 'SEEN', 'REJECTED')),
  add column looked_by   text   not null default '',
  add column looked_at   bigint not null default 0,
  add column looked_why  text   not null default '';
create index tip_new on tip (id) where state = 'NEW' and incident is null;
