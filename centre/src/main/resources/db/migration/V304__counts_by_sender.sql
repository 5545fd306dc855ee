-- What an institution's own people look at. Counts by sender and verdict are by day of the journal's time, from this version on: the
-- name is the sender's code, a slash and the verdict.
alter table tally drop constraint tally_kind_check;
alter table tally add constraint tally_kind_check check (kind in ('verdict', 'typology', 'rule', 'sender'));
create index screened_of_sender on screened (sender, position);
