-- What was found out, as the labels projection tells it from the journal. Times are milliseconds since
-- 1970-01-01T00:00Z: time is the journal's, found_at the sender's.
insert into projection (name, position, time) values ('labels', 0, 0);

create table label (
  position         bigint primary key,
  time             bigint not null,
  found_at         bigint not null,
  sender           text   not null,
  id               text   not null,
  about            text   not null check (about in ('payment', 'call', 'account', 'phone', 'site')),
  -- Who sent the payment or call; empty for others.
  subject_sender   text   not null,
  subject          text   not null,
  -- Where the payment or call is in the journal; null while it is not there, and for others.
  payment_position bigint,
  call_position    bigint,
  meaning          text   not null check (meaning in ('FRAUD', 'HONEST', 'WITHDRAWN')),
  basis            text   not null
);
create index on label (payment_position, position) where payment_position is not null;
create index label_pending on label (subject_sender, subject)
  where about in ('payment', 'call') and payment_position is null and call_position is null;
create index on label (meaning, position);

-- Which person of the console made a label. Not in the journal, which is shown to others; it cannot be made again.
create table label_author (
  label   text primary key,
  person  text not null,
  made_at timestamptz not null default now()
);
