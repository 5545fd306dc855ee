-- How many asked about what kind of thing, and what they were told. Nothing of who asked, or about whom.
create table check_count (
  day      date   not null,
  kind     text   not null,
  verdict  text   not null,
  language text   not null,
  door     text   not null,
  asked    bigint not null,
  primary key (day, kind, verdict, language, door)
);
