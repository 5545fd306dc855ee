-- The search asks for cases by account.
create index incident_account on incident (account) where account <> '';
create index return_line_account on return_line (account);
-- What waits is counted on every page.
create index incident_payment_questions on incident_payment (incident) where state = 'CANDIDATES';
