-- Which person said which of the candidates a report is about, or that it is none of them.
alter table incident_payment add column chosen_by text not null default '';
alter table incident_payment add column chosen_at bigint;

-- Cases to be traced again although nothing happened in the journal.
create index recovery_case_again on recovery_case (id) where again;
