-- What became of each rule (VI-18).
create table rule_tally (
    rule             text primary key,
    section          text not null,
    required         bigint not null default 0,
    refused          bigint not null default 0,
    breached         bigint not null default 0,
    last_version     int,
    last_at          timestamptz,
    last_refused_at  timestamptz,
    last_breached_at timestamptz,
    last_command     text               -- @hidden
);

create table refusal_of_record (        -- @hidden
    refusal text primary key,
    rule    text not null
);
