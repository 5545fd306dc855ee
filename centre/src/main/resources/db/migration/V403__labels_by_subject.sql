-- The search asks for what was said of an account, a phone or a site.
create index label_of_subject on label (about, subject, position) where about in ('account', 'phone', 'site');
drop index label_phone_subject;
