-- Messages of ISO 20022 that were taken, with their answers: the same message gets the same bytes.
create table iso_message (
  sender  text   not null,
  -- without its version, such as camt.056
  message text   not null,
  -- the sender's own
  id      text   not null,
  hash    bytea  not null,
  at      bigint not null,
  answer  bytea  not null,
  primary key (sender, message, id)
);

create sequence iso_answer_number;

-- What authorities ask banks (auth.001). A bank answers by the investigation's id alone.
create table iso_request (
  id            bigint generated always as identity primary key,
  authority     text    not null,
  investigation text    not null,
  bank          text    not null,
  at            bigint  not null,
  -- whether the holder must not be told
  secret        boolean not null,
  -- of the latest answer (auth.002); empty before the first
  state         text    not null default '' check (state in ('', 'NRES', 'PART', 'COMP')),
  unique (investigation, bank)
);
create index on iso_request (authority, investigation);

-- Requests, answers and changes of secrecy, as they were sent, in the list of whom they are for.
-- Only ever added; numbered without gaps.
create table iso_letter (
  reader  text   not null,
  number  bigint not null,
  request bigint not null references iso_request,
  message text   not null,
  sender  text   not null,
  at      bigint not null,
  xml     bytea  not null,
  primary key (reader, number)
);
create index on iso_letter (request);
