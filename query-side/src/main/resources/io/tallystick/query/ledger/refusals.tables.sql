-- Every refusal, with what can be done about it (VI-16).
create table refusal (
    position     bigint primary key,
    refused_at   timestamptz not null,
    employee     text not null,         -- @link(employee)
    acting_for   text,                  -- @link(employee)
    post         text not null,   -- @choice(kernel.Post)
    command      text not null,
    record       text,                  -- @link
    ground       text not null,   -- @choice(ledger.LedgerEvent$Ground)
    rule         text,
    rule_version int,
    reason       text not null,
    facts        jsonb not null,
    remedies     jsonb not null,
    count        bigint not null default 0,
    last_at      timestamptz not null
);
create index on refusal (rule, position);
create index on refusal (employee, position);
create index on refusal (record);

create table refusal_of_record (        -- @hidden
    refusal  text primary key,
    position bigint not null
);
