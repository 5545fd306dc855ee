-- A report that is being written in a chat: what was answered so far, where it stands and the id of the chat, sealed. It goes when it is
-- sent or cancelled, and after half an hour of silence. Times are milliseconds since 1970-01-01T00:00Z.
create table bot_draft (
  token        text   primary key,
  sealed_draft bytea  not null,
  at           bigint not null
);
create index bot_draft_at on bot_draft (at);
