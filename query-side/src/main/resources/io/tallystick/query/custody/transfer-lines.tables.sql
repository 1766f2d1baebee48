-- The transfer-receipt reconciliation: dispatched and received, line by line, and a sum that must balance.
create table line (
    transfer        text not null,              -- @link(transfer)
    line            int  not null,
    unit            text not null,              -- @link(unit)
    code            text,                       -- @search
    title           text not null,              -- @search
    kind            text not null,   -- @choice(filing.CustodyUnitKind)
    counting_unit   text not null,              -- @unit
    year            int  not null,
    document_number text,                       -- @search
    period          text not null,
    security        text,
    condition       text,
    remarks         text,
    pieces          int  not null,
    pages           int  not null,
    counted_pages   int,
    state           text not null,   -- @choice(custody.LineState)
    rejection       text,
    note            text,
    rule            text,
    ink_checked     boolean not null default false,
    ink             text,
    origin          text,
    ink_exception   boolean not null default false,
    counter         text,
    counter_for     text,
    counted_at      timestamptz,
    discrepancies   int  not null default 0,
    open_discrepancies int not null default 0,
    last_discrepancy   int,
    resolution      text,   -- @choice(custody.Discrepancy$Resolution)
    resolver        text,
    resolver_for    text,
    resolved_at     timestamptz,
    primary key (transfer, line)
);
create index on line (unit);
create index on line (transfer, state);

create table surplus (
    transfer text not null,                     -- @link(transfer)
    number   int  not null,
    title    text not null,                     -- @search
    pages    int  not null,
    note     text,
    found_at timestamptz not null,
    primary key (transfer, number)
);

-- difference is 0: every line dispatched is accepted, rejected, missing or still to be counted.
create table balance (
    transfer   text primary key,                -- @link(transfer)
    dispatched int  not null,
    accepted   int  not null default 0,
    rejected   int  not null default 0,
    missing    int  not null default 0,
    uncounted  int  not null,
    surplus    int  not null default 0,
    pages      int  not null,
    open_discrepancies int not null default 0,
    difference int generated always as (dispatched - accepted - rejected - missing - uncounted) stored,
    accepted_lines text not null default '',    -- @plain
    rejected_lines text not null default '',    -- @plain
    missing_lines  text not null default ''     -- @plain
);

-- Which line a difference is about.
create table difference (                       -- @hidden
    transfer text not null,
    number   int  not null,
    line     int,
    primary key (transfer, number)
);
