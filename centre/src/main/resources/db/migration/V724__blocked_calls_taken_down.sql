-- The order in which blocked calls were written, so that an entry of the audit log can say which it tells of. Those of
-- before are not taken down.
alter table blocked_call add column number bigint generated always as identity;
create unique index on blocked_call (number);

-- Up to which blocked call the audit log knows.
create table blocked_deed (
  single boolean primary key default true check (single),
  number bigint  not null
);
insert into blocked_deed (number) select coalesce(max(number), 0) from blocked_call;
