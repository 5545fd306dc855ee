-- What the centre says in public of a site, a company or payment details. One person proposes, another publishes; it ends by itself.
-- What was taken back stays, with its reason. Times are milliseconds since 1970-01-01T00:00Z.
create table publication (
  id          bigint  generated always as identity primary key,
  kind        text    not null check (kind in ('SITE', 'COMPANY', 'REQUISITE')),
  -- by which a question finds it: a site's registrable domain or channel, a number, or payment details
  subject     text    not null,
  name        text    not null,
  reason_en   text    not null,
  reason_ru   text    not null,
  reason_kk   text    not null,
  basis       text    not null,
  unit        text    not null,
  state       text    not null check (state in ('PROPOSED', 'PUBLISHED', 'REFUSED', 'WITHDRAWN', 'REVERSED', 'EXPIRED')),
  proposed_by text    not null,
  proposed_at bigint  not null,
  decided_by  text    not null default '',
  decided_at  bigint  not null default 0,
  until       bigint  not null,
  ended_at    bigint  not null default 0,
  ended_why   text    not null default ''
);
create unique index publication_open on publication (kind, subject) where state in ('PROPOSED', 'PUBLISHED');

-- What somebody has to say against an answer or a publication. Words and contact are sealed; the console's people read them, the public what an officer shows.
create table objection (
  id             bigint generated always as identity primary key,
  ticket         text   not null unique,
  publication    bigint references publication,
  about          text   not null,
  sealed_words   bytea,
  sealed_contact bytea,
  received_at    bigint not null,
  state          text   not null check (state in ('RECEIVED', 'SHOWN', 'UPHELD', 'REJECTED')),
  -- the reply as it is shown beside the publication
  shown          text   not null default '',
  answer         text   not null default '',
  decided_by     text   not null default '',
  decided_at     bigint not null default 0
);
create index objection_publication on objection (publication);
create index objection_state on objection (state, id);
