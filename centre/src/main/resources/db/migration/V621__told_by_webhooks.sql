-- Banks were told by HMAC at one address, under one shared secret each; they register anew.
alter table bank_feed
  drop column url,
  drop column secret,
  drop column delivered,
  drop column attempts,
  drop column next_try_at,
  drop column problem;
