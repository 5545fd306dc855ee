-- Everybody who saved a draft, so that none of them approves what comes of it.
alter table policy_draft add column editors text[] not null default '{}';

update policy_draft
set editors = case when author = saved_by then array[author] else array[author, saved_by] end;
