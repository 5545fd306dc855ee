-- The decision itself is in the journal; the table keeps what is looked for. Histories become a few hundred bytes
-- that the database neither parses nor compresses, and what nobody looks up by is no longer indexed. The projector
-- fills the tables again from the journal's beginning.
truncate screened, tally;
update projection set position = 0, time = 0 where name = 'screening';
alter table screened
  drop column fired,
  drop column payer_history,
  drop column payee_history;
alter table screened
  add column payer_history bytea not null,
  add column payee_history bytea not null;
alter table screened alter column payer_history set storage external;
alter table screened alter column payee_history set storage external;
drop index screened_sender_id_idx;
drop index screened_time_idx;
create index on screened using brin (time);
