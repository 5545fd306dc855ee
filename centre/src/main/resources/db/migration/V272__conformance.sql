-- What institutions sent, hour by hour, and what of it was not as it should be. Two days are kept.
create table conformance_hour (
  participant text   not null,
  -- since 1970-01-01T00:00Z
  hour        bigint not null,
  -- in the order of Counted.java
  counts      bigint[] not null,
  primary key (participant, hour)
);

-- Up to which place of the journal the counts speak.
create table conformance_position (
  single   boolean primary key default true check (single),
  position bigint  not null
);
