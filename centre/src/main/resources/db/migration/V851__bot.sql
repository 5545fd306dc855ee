-- What the bot keeps. A chat is known by a token of its id; the id itself is sealed, since it is needed to send. Nothing of what a
-- chat asked is here. Times are milliseconds since 1970-01-01T00:00Z.
create table bot_chat (
  token         text     primary key,
  sealed_chat   bytea    not null,
  language      text     not null default '',
  -- Of ISO 3166-2; * for the whole country, empty where nobody said.
  region        text     not null default '',
  topics        text[]   not null default '{}',
  -- Whether the next message is a ticket with its secret.
  asks_ticket   boolean  not null default false,
  -- The quiz: the day of its questions (0: none), how many were answered, and how many of them right.
  quiz_day      bigint   not null default 0,
  quiz_answered smallint not null default 0,
  quiz_right    smallint not null default 0,
  used_at       bigint   not null
);
create index bot_chat_used on bot_chat (used_at);

-- Warnings in three languages for regions (none: the whole country) and topics. One person writes one, another sends it.
create table bot_warning (
  id         bigint  generated always as identity primary key,
  words_en   text    not null,
  words_ru   text    not null,
  words_kk   text    not null,
  regions    text[]  not null,
  topics     text[]  not null,
  state      text    not null check (state in ('PROPOSED', 'SENDING', 'SENT', 'REFUSED', 'WITHDRAWN', 'CANCELLED')),
  written_by text    not null,
  written_at bigint  not null,
  decided_by text    not null default '',
  decided_at bigint  not null default 0,
  sent       integer not null default 0,
  gone       integer not null default 0,
  dropped    integer not null default 0
);

-- What is to be sent, in order: answers as the Bot API takes them, sealed, and warnings. A row goes when it was sent.
create table bot_outbox (
  number      bigint   generated always as identity primary key,
  id          text     not null,
  chat        text     not null,
  method      text     not null,
  sealed_body bytea,
  warning     bigint   references bot_warning,
  attempts    integer  not null default 0,
  at          bigint   not null,
  due         bigint   not null,
  unique (warning, chat)
);
create index bot_outbox_chat on bot_outbox (chat, (warning is not null), number);
create index bot_outbox_at on bot_outbox (at);

-- Updates that were handled, until the Bot API was told so, and from where on it is asked: of each bot by its own number.
create table bot_update (
  bot bigint not null,
  id  bigint not null,
  at  bigint not null,
  primary key (bot, id)
);
create index bot_update_at on bot_update (at);
create table bot_offset (
  bot  bigint primary key,
  next bigint not null,
  at   bigint not null
);

-- Answers to the quiz by region and question, and sessions that were gone through. Nothing of who answered.
create table bot_quiz_answer (
  region   text   not null,
  question text   not null,
  answered bigint not null,
  correct  bigint not null,
  primary key (region, question)
);
create table bot_quiz_session (
  region   text   primary key,
  sessions bigint not null,
  answered bigint not null,
  correct  bigint not null
);
