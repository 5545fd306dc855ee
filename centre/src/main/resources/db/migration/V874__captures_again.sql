-- An address may be longer than an entry of an index.
drop index page_capture_waiting;
create unique index page_capture_waiting on page_capture (md5(address)) where state = 'WAITING';
drop index page_capture_address_done_at_idx;
create index page_capture_address on page_capture (md5(address), done_at desc) where state <> 'WAITING';

-- Who was there first is not the copy.
alter table site_print add column first_at bigint not null default 0;
update site_print set first_at = at;

-- Capitals in wallets that begin so say only that they were typed right.
update register_entry set requisites = (
  select array_agg(case when one ~* '^(0x|bc1)' then lower(one) else one end) from unnest(requisites) one)
where exists (select from unnest(requisites) one where one ~* '^(0x|bc1)');
update publication set subject = lower(subject) where kind = 'REQUISITE' and subject ~* '^(0x|bc1)';
