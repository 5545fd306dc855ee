-- A key that was exchanged goes on for a while, but is good for no other exchange: whoever finds it later makes no key of their own
-- with it.
alter table api_key add column exchanged_at timestamptz;
