-- Log use: who read the log, took registers out of the house or checked the log, and when (VI-21, VI-10).
create table use (
    position   bigint primary key,
    used_at    timestamptz not null,
    employee   text not null,           -- @link(employee)
    acting_for text,                    -- @link(employee)
    post       text not null,           -- @choice(kernel.Post)
    use        text not null,           -- @choice(ledger.LedgerEvent$LogUse)
    what       text not null,
    record     text,                    -- @link
    part       text,
    lowest     bigint,
    highest    bigint,
    times      bigint not null default 0,
    last_at    timestamptz not null
);
create index on use (employee, position);
create index on use (what, position);
create index on use (record);

create table use_of_record (            -- @hidden
    use      text primary key,
    position bigint not null
);
