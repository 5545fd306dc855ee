-- Keys of the tokens in tables that are only looked up in. The key of a version that ended is destroyed.
create table lookup_key (
  version    int    primary key,
  sealed_key bytea,
  made_at    bigint not null,
  ended_at   bigint
);
