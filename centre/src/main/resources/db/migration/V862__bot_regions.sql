-- A chat wants warnings of several regions (ISO 3166-2; * for the whole country). Where one lives, which the quiz counts by, stays beside it.
alter table bot_chat add column regions text[] not null default '{}';
update bot_chat set regions = array[region] where region <> '' and cardinality(topics) > 0;
