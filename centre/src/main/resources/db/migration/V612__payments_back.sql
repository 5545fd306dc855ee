-- What a bank paid of a line, payment by payment. return_line.confirmed is their sum.
create table return_payment (
  hold     text    not null,
  incident bigint  not null,
  number   integer not null,
  -- the bank's own name for the payment back
  payment  text    not null,
  amount   bigint  not null check (amount >= 0),
  at       bigint  not null,
  primary key (hold, incident, number, payment),
  foreign key (hold, incident, number) references return_line
);
insert into return_payment (hold, incident, number, payment, amount, at)
  select hold, incident, number, payment, confirmed, confirmed_at from return_line
  where confirmed is not null;
alter table return_line drop column payment, drop column confirmed_at;
