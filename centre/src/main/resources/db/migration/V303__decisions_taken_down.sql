-- Up to which payment decisions that hurt are in the audit log: each once, also where the tables of screening are made
-- again from the journal. What was decided before there was a log is not in it.
insert into projection (name, position, time)
select 'audit', coalesce(max(first_position + count - 1), 0), coalesce(max(last_time), 0) from journal;
