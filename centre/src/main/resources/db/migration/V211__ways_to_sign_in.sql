-- Apps that show a code every thirty seconds (RFC 6238), one a person. A step is used once: what was seen over a shoulder
-- is worth nothing. The secret is sealed (org.haltwire.centre.vault).
create table totp_app (
  name      text primary key references console_account,
  secret    bytea not null,
  last_step bigint not null default 0,
  made_at   timestamptz not null default now()
);

-- Ten codes for the day on which the telephone is gone; digests only. A used one stays, so that it is known how many are left.
create table recovery_code (
  name    text not null references console_account,
  digest  bytea not null,
  used_at timestamptz,
  primary key (name, digest)
);

-- Passkeys (WebAuthn). The handle is what authenticators know a person by: it says nothing about them.
alter table console_account add column handle uuid not null default gen_random_uuid();
create table passkey (
  id         bytea primary key,
  name       text not null references console_account,
  label      text not null,
  credential bytea not null,
  signatures bigint not null,
  backed_up  boolean not null,
  made_at    timestamptz not null default now(),
  used_at    timestamptz
);
create index passkey_of_person on passkey (name);

-- Who guesses wait, also after a restart. Names and addresses are digests; times are milliseconds of the centre's clock.
create table guess (
  who      bytea primary key,
  failures integer not null,
  tried_at bigint not null,
  free_at  bigint not null
);
create index guess_by_age on guess (tried_at);

-- Browsers in which somebody has signed in before: a stranger's guesses do not make them wait. Digests of their cookies.
create table known_browser (
  digest  bytea primary key,
  name    text not null references console_account,
  used_at timestamptz not null default now()
);
create index known_browser_of_person on known_browser (name, used_at);
