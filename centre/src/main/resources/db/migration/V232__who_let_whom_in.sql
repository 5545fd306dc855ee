-- Whether a line lets somebody in: added, given a link, or freed of their ways to sign in. Whoever did it could have come in
-- in their place, so that for a while the two are one person where two are asked for (Independent).
alter table people_log add column lets_in boolean not null default false;
update people_log set lets_in = true where what like 'added: %';
create index on people_log (at) where lets_in;
