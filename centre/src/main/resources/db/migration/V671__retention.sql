-- How long things are kept. Times are milliseconds since 1970-01-01T00:00Z.

-- When a report was closed, rejected or taken back; null while it is open.
alter table incident add column ended_at bigint;
update incident set ended_at = extract(epoch from now()) * 1000 where state <> 'OPEN';

alter table recovery_case
  -- when the last thing of it happened, once nothing is under way any more
  add column ended_at  bigint,
  -- when what people told in it was deleted
  add column purged_at bigint;
create index recovery_case_under_way on recovery_case (id)
  where ended_at is null and merged_into is null;
create index on recovery_case (merged_into) where merged_into is not null;
create index recovery_case_to_purge on recovery_case (ended_at) where purged_at is null;

-- How a case stands: whether it has open reports, whether something is under way, and when the
-- last thing of it happened.
create view case_standing as
select c.id, c.ended_at, c.purged_at,
  exists (select from incident i where i.case_id = c.id and i.state = 'OPEN') as reported,
  exists (select from hold h where h.case_id = c.id and (
    h.state in ('PROPOSED', 'ORDERED', 'ACKNOWLEDGED', 'EXTENDED')
    or exists (select from appeal a where a.hold = h.id and a.kind = 'APPEAL' and a.state = 'OPEN')
    or exists (select from return_line l where l.hold = h.id and coalesce(l.confirmed, 0) < l.amount)
  )) as under_way,
  greatest(
    c.opened_at,
    (select max(greatest(i.received_at, i.ended_at)) from incident i where i.case_id = c.id),
    (select max(p.chosen_at) from incident_payment p join incident i on i.id = p.incident
      where i.case_id = c.id),
    (select max(s.at) from hold_step s join hold h on h.id = s.hold where h.case_id = c.id),
    (select max(greatest(a.at, a.decided_at)) from appeal a join hold h on h.id = a.hold
      where h.case_id = c.id),
    (select max(b.at) from return_basis b join hold h on h.id = b.hold where h.case_id = c.id),
    (select max(p.at) from return_payment p join hold h on h.id = p.hold where h.case_id = c.id)
  ) as last_at
from recovery_case c where c.merged_into is null;

-- A case's orders go with it.
create index on bank_order (hold);
create index iso_letter_kept on iso_letter (at) where sealed_xml is not null;
create index on iso_message (at);
create index audit_words on audit_entry (at) where words <> '';
create index on insider_alert (last_at);
create index webhook_delivery_over on webhook_delivery (done_at) where state <> 'WAITING';

-- The nights in which was deleted what need not be kept any more: one row a night. A run that has
-- not ended goes on at the next start.
create table purge_run (
  night    date   primary key,
  begun_at bigint not null,
  ended_at bigint
);

-- What became of each kind in a night: rows that began before a time were removed.
create table purge_part (
  night    date   not null references purge_run,
  kind     text   not null,
  before   bigint not null,
  removed  bigint not null default 0,
  ended_at bigint,
  primary key (night, kind)
);
create index on purge_part (kind, night);

-- When the centre last looked at the clock, and from when on it trusts it to delete by: a clock
-- that jumped ahead must not delete what is still to be kept.
create table purge_clock (
  single       boolean primary key default true check (single),
  first_night  date   not null,
  seen_at      bigint not null,
  trusted_from bigint not null
);
