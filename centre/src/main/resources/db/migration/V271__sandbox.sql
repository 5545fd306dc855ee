-- That nothing in this database is real. There is a row in a sandbox alone, from before its first fact.
create table sandbox_mark (
  single    boolean primary key default true check (single),
  since     bigint  not null,
  -- the last place of the journal where the robberies that were asked for were looked for
  looked_at bigint not null default 0
);
