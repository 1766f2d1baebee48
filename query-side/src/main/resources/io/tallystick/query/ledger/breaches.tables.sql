-- Rules broken by what physically happened (VI-28).
create table breach (
    position     bigint primary key,
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null,
    employee     text not null,         -- @link(employee)
    acting_for   text,                  -- @link(employee)
    post         text not null,   -- @choice(kernel.Post)
    command      text not null,
    record       text,                  -- @link
    rule         text not null,
    rule_version int  not null,
    reason       text not null,
    facts        jsonb not null
);
create index on breach (rule, position);
create index on breach (employee, position);
create index on breach (record);
