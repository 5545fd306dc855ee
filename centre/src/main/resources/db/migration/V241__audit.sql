-- Who did what: only ever added, and bound together by a Merkle tree (RFC 6962), so that what is changed, taken away or
-- slipped in afterwards shows. Times are milliseconds since 1970-01-01T00:00Z.
create table audit_entry (
  -- counted from 0, without gaps: the place of the leaf
  place      bigint primary key,
  at         bigint not null,
  kind       text   not null,
  who        text   not null,
  about      text   not null,
  detail     text   not null,
  -- what a person wrote, and the salt of its hash: both may be erased, and the tree still holds. The leaf has the hash.
  words      text,
  salt       bytea,
  words_hash bytea  not null,
  check ((words is null) = (salt is null))
);
create index on audit_entry (at);
create index on audit_entry (who, place);
create index on audit_entry (about, place);
create index on audit_entry (kind, place);

-- The hashes of complete subtrees: level 0 are the leaves; place counts within the level.
create table audit_node (
  level smallint not null,
  place bigint   not null,
  hash  bytea    not null check (length(hash) = 32),
  primary key (level, place)
);

-- How large the tree is, the time of its last leaf, and the hashes of its complete subtrees, largest first. Who adds
-- locks this row until the end of its transaction.
create table audit_size (
  single   boolean primary key default true check (single),
  size     bigint  not null,
  last_at  bigint  not null,
  frontier bytea   not null
);
insert into audit_size (size, last_at, frontier) values (0, 0, '');

-- Signed tree heads, as they were published.
create table audit_head (
  at   bigint primary key,
  size bigint not null,
  note text   not null
);

-- Against slips of the hand, not against an owner of the database: against that one there is the tree.
create function audit_only_grows() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.words is null and new.salt is null
    and (old.place, old.at, old.kind, old.who, old.about, old.detail, old.words_hash)
      = (new.place, new.at, new.kind, new.who, new.about, new.detail, new.words_hash)
  then
    return new;
  end if;
  raise exception 'the audit log only grows: % of % is refused', lower(tg_op), tg_table_name;
end $$;
create trigger audit_entry_only_grows before update or delete on audit_entry
  for each row execute function audit_only_grows();
create trigger audit_entry_stays before truncate on audit_entry
  for each statement execute function audit_only_grows();
