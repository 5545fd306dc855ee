-- Terms on which an institution takes part, as they were agreed by two people. The whole of them is one text (Terms): what
-- is proposed, compared and put in force is the same thing.
alter table participant
  add column terms     jsonb,
  add column suspended boolean not null default false,
  add column revision  integer not null default 1;
update participant set terms = jsonb_build_object(
  'profile', jsonb_build_object(
    'kind', case
      when 'SENDER' = any(roles) then 'BANK'
      when 'OPERATOR' = any(roles) then 'OPERATOR'
      when 'LENDER' = any(roles) then 'LENDER'
      when 'AUTHORITY' = any(roles) then 'AGENCY'
      else 'BANK' end,
    'title', title, 'country', '', 'contact', '', 'institutions', '[]'::jsonb),
  'roles', to_jsonb(roles),
  'access', jsonb_build_object(
    'networks', '[]'::jsonb, 'pins', '[]'::jsonb, 'certificateAlone', false, 'subject', ''),
  'rates', '{}'::jsonb);
alter table participant
  alter column terms set not null,
  drop column title,
  drop column roles;

-- What one administrator wants and a second one agrees to, or not. At most one is open for an institution.
create table participant_proposal (
  id          bigint generated always as identity primary key,
  participant text        not null check (participant ~ '^[a-z0-9][a-z0-9-]{1,31}$'),
  kind        text        not null,
  terms       jsonb       not null,
  based_on    integer     not null,
  who         text        not null,
  reason      text        not null,
  at          timestamptz not null,
  state       text        not null default 'OPEN'
);
create unique index on participant_proposal (participant) where state = 'OPEN';

-- Who did what about an institution, and why. Never changed.
create table participant_step (
  id          bigint generated always as identity primary key,
  participant text        not null,
  kind        text        not null,
  who         text        not null,
  at          timestamptz not null,
  reason      text        not null,
  detail      text        not null
);
create index on participant_step (participant, id);

-- Every key ends. Those from before get a year, so that none stops by an upgrade.
alter table api_key
  add column label     text not null default '',
  add column ends_at   timestamptz,
  add column last_used date;
update api_key set ends_at = now() + interval '365 days';
alter table api_key alter column ends_at set not null;
