-- What was readable and is sealed from now on. The centre seals what is there at its next start, and drops the readable
-- columns then: see org.haltwire.centre.vault.PlainRows.
alter table incident
  add column sealed_words  bytea,
  add column sealed_phones bytea,
  -- tokens of the same numbers, to find the reports that name one
  add column phone_tokens  text[] not null default '{}';
create index on incident using gin (phone_tokens);
alter table appeal
  add column sealed_words   bytea,
  add column sealed_contact bytea,
  add column sealed_reason  bytea,
  alter column words drop not null;
alter table appeal_evidence
  add column sealed_name  bytea,
  add column sealed_bytes bytea,
  alter column name drop not null,
  alter column bytes drop not null;
alter table iso_message add column sealed_answer bytea, alter column answer drop not null;
alter table iso_letter add column sealed_xml bytea, alter column xml drop not null;
alter table return_basis add column sealed_document bytea, alter column document drop not null;
alter table recovery_key add column sealed_key bytea, alter column key drop not null;
-- Sealed bytes cannot be compressed.
alter table appeal_evidence alter column sealed_bytes set storage external;
alter table iso_message alter column sealed_answer set storage external;
alter table iso_letter alter column sealed_xml set storage external;
