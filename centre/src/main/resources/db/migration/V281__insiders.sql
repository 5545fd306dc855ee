-- Unusual looking by the centre's own people. Times are milliseconds since 1970-01-01T00:00Z.
create table insider_alert (
  id       bigint generated always as identity primary key,
  person   text   not null,
  typology text   not null,
  -- which version of the policy raised it
  policy   text   not null,
  begun_at bigint not null,
  last_at  bigint not null,
  -- how many looks raised it; of these the first hundred are in insider_alert_look
  times    int    not null,
  score    int    not null
);
create index on insider_alert (person, typology, begun_at);

-- Why, in words: the policy may be another one when somebody reads it. What was seen last.
create table insider_alert_rule (
  alert  bigint not null references insider_alert,
  rule   text   not null,
  points int    not null,
  en     text   not null,
  ru     text   not null,
  kk     text   not null,
  primary key (alert, rule)
);

-- Which entries of the audit log raised it.
create table insider_alert_look (
  alert bigint not null references insider_alert,
  place bigint not null,
  primary key (alert, place)
);

-- How far the audit log was judged: the first place that was not.
create table insider_position (
  single boolean primary key default true check (single),
  place  bigint  not null
);
insert into insider_position (place) values (0);
