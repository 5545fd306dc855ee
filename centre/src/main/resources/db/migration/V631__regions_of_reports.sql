-- Where the victim lives, or where the report was taken (ISO 3166-2, such as KZ-75); empty where nobody said.
alter table incident add column region text not null default '';
create index on incident (region, case_id);
