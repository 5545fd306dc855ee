-- People who sign in with the organisation's OpenID provider. Who they are is the provider's name of itself and its subject,
-- never a name or an address: those are given to others in time.
create table provider_person (
  issuer  text not null,
  subject text not null,
  name    text not null unique references console_account,
  made_at timestamptz not null default now(),
  primary key (issuer, subject)
);
