-- Questions whose answer, or whose rest, takes longer: a link whose page is being read, or a picture. They go when they are answered.
create table bot_awaited (
  id          text    primary key,
  -- the chat's token; its id is sealed
  chat        text    not null,
  sealed_chat bytea   not null,
  language    text    not null,
  -- that the answer replies to
  message     integer not null,
  -- of a page that is being read; empty for a picture
  capture     text    not null default '',
  -- by which Telegram gives a picture out
  sealed_file bytea,
  at          bigint  not null,
  begun_at    bigint  not null default 0,
  tries       integer not null default 0
);
create index on bot_awaited (at);
