-- Which numbers moved to another operator, as the office that keeps them says.
create table ported_number (
    number   bigint not null primary key,
    operator text not null
);

-- When they were brought in, by whom and how many.
create table ported_import (
    at      bigint not null,
    sender  text not null,
    moved   bigint not null,
    back    bigint not null
);
