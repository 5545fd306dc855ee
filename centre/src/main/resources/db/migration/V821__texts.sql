-- Texts by which the centre works, in versions: one person proposes one, another puts it in force. Times are milliseconds since
-- 1970-01-01T00:00Z.
create table text_version (
  name        text    not null,
  number      integer not null,
  text        text    not null,
  state       text    not null check (state in ('PROPOSED', 'IN_FORCE', 'PAST', 'REFUSED', 'WITHDRAWN')),
  proposed_by text    not null,
  proposed_at bigint  not null,
  why         text    not null,
  decided_by  text    not null default '',
  decided_at  bigint  not null default 0,
  primary key (name, number)
);
create unique index text_version_in_force on text_version (name) where state = 'IN_FORCE';
create unique index text_version_proposed on text_version (name) where state = 'PROPOSED';
