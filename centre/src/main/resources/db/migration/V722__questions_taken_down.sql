-- The order in which questions were written, so that an entry of the audit log can say which it tells of. Those of
-- before were taken down one by one.
alter table signal_query add column number bigint generated always as identity;
create unique index on signal_query (number);

-- Up to which question the audit log knows.
create table signal_deed (
  single boolean primary key default true check (single),
  number bigint  not null
);
insert into signal_deed (number) select coalesce(max(number), 0) from signal_query;
