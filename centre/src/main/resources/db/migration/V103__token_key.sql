-- What the key of the tokens makes of a fixed text: whether a key is the one that the journal's tokens were made
-- with can be told, the key itself cannot.
create table token_key (
  single boolean primary key default true check (single),
  proof  text not null
);
