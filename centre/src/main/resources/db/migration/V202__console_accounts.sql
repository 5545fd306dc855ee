-- People who sign in to the console. The password is as Spring's delegating encoder writes it.
create table console_account (
  name       text primary key,
  password   text not null,
  changed_at timestamptz not null default now()
);
