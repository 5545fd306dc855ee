-- Erasures of one person's data: proposed by one, approved or refused by another. Times are
-- milliseconds since 1970-01-01T00:00Z.
create table erasure (
  id             bigint generated always as identity primary key,
  -- a token that stands for the person: phone/..., account/... or holder/...
  reference      text   not null,
  -- who it is and why, sealed; both are gone once it is over
  sealed_subject bytea,
  sealed_reason  bytea,
  proposed_by    text   not null,
  proposed_at    bigint not null,
  -- until when it must be decided
  ends_at        bigint not null,
  state          text   not null default 'OPEN'
    check (state in ('OPEN', 'APPROVED', 'DONE', 'REFUSED', 'ENDED')),
  decided_by     text   not null default '',
  decided_at     bigint,
  done_at        bigint,
  check (state in ('OPEN', 'APPROVED') or (sealed_subject is null and sealed_reason is null))
);
create unique index erasure_under_way on erasure (reference) where state in ('OPEN', 'APPROVED');

-- What became of it in each place where something is kept.
create table erasure_part (
  erasure  bigint not null references erasure,
  source   text   not null,
  erased   bigint not null default 0,
  -- how many records stay, and why is said on the page
  stays    bigint not null default 0,
  ended_at bigint,
  primary key (erasure, source)
);
