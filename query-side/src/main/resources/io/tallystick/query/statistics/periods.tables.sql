-- Statistics periods with how they stand.
create table period (
    period           text primary key,           -- @link(period)
    month            text not null,
    state            text not null,              -- @choice(statistics.PeriodState)
    begins_at        timestamptz not null,
    ends_at          timestamptz not null,
    frozen_at        timestamptz,
    run              int not null default 0,
    reconciled_upto  bigint,
    balance_lines    int not null default 0,
    lines_agreeing   int not null default 0,
    differences      int not null default 0,
    open_differences int not null default 0,
    late_facts       int not null default 0,
    unapproved_facts int not null default 0,
    digest           text,
    closed_at        timestamptz,
    statistician     text,                       -- @link(employee)
    statistician_for text,                       -- @link(employee)
    vacant_days      int,
    position         bigint not null
);

-- The balance of each period, of its latest reconciliation: never added across units of count (VI-25).
create table balance (
    period           text not null,              -- @link(period)
    fonds            text not null,              -- @link(fonds)
    kind             text not null,              -- @choice(filing.CustodyUnitKind)
    counting_unit    text not null,              -- @unit
    opening          bigint not null,
    taken_over       bigint not null,
    received         bigint not null,
    moved_out        bigint not null,
    destroyed        bigint not null,
    reclassified     bigint not null,
    closing          bigint not null,            -- @amount
    table_closing    bigint not null,
    shelf_closing    bigint not null,
    shelf_counted    bigint not null,
    shelf_uncounted  bigint not null,
    shelf_out        bigint not null,
    shelf_missing    bigint not null,
    receipts         bigint not null,
    agrees           boolean not null,
    primary key (period, fonds, kind, counting_unit)
);
create index on balance (period);

-- Differences between ledger, tables and shelf, of the latest reconciliation.
create table difference (
    period      text not null,                   -- @link(period)
    number      int  not null,
    kind        text not null,                   -- @choice(statistics.ReconciliationDifference$Kind)
    side        text not null,                   -- @choice(statistics.ReconciliationDifference$Side)
    unit        text,                            -- @link(unit)
    about       text,
    ledger_says text,
    other_says  text,
    state       text not null,                   -- @choice(OPEN|EXPLAINED)
    explanation text,                            -- @choice(statistics.Explained)
    note        text,
    explainer   text,                            -- @link(employee)
    explainer_for text,                          -- @link(employee)
    primary key (period, number)
);
create index on difference (period);

-- What was recorded of a period after it was frozen.
create table late_fact (
    period      text not null,                   -- @link(period)
    number      int  not null,
    command     text not null,
    about       text,                            -- @link
    occurred_on date not null,
    recorded_at timestamptz not null,
    after_close boolean not null,
    recorder    text,                            -- @link(employee)
    recorder_for text,                           -- @link(employee)
    reason      text,
    approver    text,                            -- @link(employee)
    approver_for text,                           -- @link(employee)
    primary key (period, number)
);
