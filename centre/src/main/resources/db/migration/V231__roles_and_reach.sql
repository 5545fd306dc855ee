-- Roles became finer: an analyst did the work of several, an approver approved policies and terms.
update console_account set roles = array(
  select distinct unnest(case role
    when 'ANALYST' then
      array['ANALYST', 'INVESTIGATOR', 'SUPERVISOR', 'POLICY_AUTHOR', 'TELECOM_OFFICER']
    when 'APPROVER' then array['POLICY_APPROVER']
    else array[role] end)
  from unnest(roles) as role), revision = revision + 1;

-- For whom a person works: an institution, some regions (ISO 3166-2), or the whole country; and where they live or have
-- relatives.
alter table console_account
  add column institution text   not null default '',
  add column regions     text[] not null default '{}',
  add column home        text[] not null default '{}';
