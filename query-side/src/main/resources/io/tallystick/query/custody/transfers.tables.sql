-- The transfer register 移交(接收)登記: one row a transfer, and the register proper with its lines (DA/T 42-2009 §7.8).
create table transfer (
    transfer       text primary key,            -- @link(transfer)
    state          text not null,   -- @choice(custody.TransferState)
    fonds          text not null,               -- @link(fonds)
    from_unit      text not null,               -- @link(org)
    to_unit        text not null,               -- @link(org)
    project        text,                        -- @search
    declared       boolean not null,
    lines          int  not null,
    pages          int  not null,
    list_hash      text not null,               -- @plain
    source_file    text,                        -- @search
    source_sha256  text,                        -- @plain
    listed_at      timestamptz not null,
    lister         text not null,
    lister_for     text,
    approved_at    timestamptz,
    approver       text,
    approver_for   text,
    dispatched_at  timestamptz,
    transferor     text,
    transferor_for text,
    arrived_on     date,
    days_late      int,
    receiver       text,
    receiver_for   text,
    counted_at     timestamptz,
    counter        text,
    counter_for    text,
    accepted       int,
    rejected       int,
    missing        int,
    surplus        int,
    discrepancies  int  not null default 0,
    open_discrepancies int not null default 0,
    transferor_signed_at      timestamptz,
    transferor_signature      text,
    transferor_signature_for  text,
    receiver_signed_at        timestamptz,
    receiver_signature        text,
    receiver_signature_for    text,
    ended_at       timestamptz,
    reason         text,
    position       bigint not null
);
create index on transfer (state, listed_at);
create index on transfer (listed_at);

-- Lines by unit of count, never added up (VI-25).
create table transfer_count (
    transfer      text not null,                -- @link(transfer)
    counting_unit text not null,                -- @unit
    lines         int  not null,                -- @amount
    primary key (transfer, counting_unit)
);

create table register (
    transfer        text not null,              -- @link(transfer)
    line            int  not null,
    transferred_at  timestamptz,
    received_at     timestamptz,
    from_unit       text not null,              -- @link(org)
    code            text,                       -- @search
    title           text not null,              -- @search
    year            int  not null,
    document_number text,                       -- @search
    pages           int  not null,
    pieces          int  not null,
    period          text not null,
    security        text,
    condition       text,
    remarks         text,                       -- @search
    transferor_signature text,
    receiver_signature   text,
    unit            text not null,              -- @link(unit)
    counting_unit   text not null,              -- @unit
    primary key (transfer, line)
);
create index on register (unit);

-- Where each line stands, for the figures of the register.
create table balance (                          -- @hidden
    transfer   text primary key,
    dispatched int  not null,
    accepted   int  not null default 0,
    rejected   int  not null default 0,
    missing    int  not null default 0,
    uncounted  int  not null,
    accepted_lines text not null default '',
    rejected_lines text not null default '',
    missing_lines  text not null default ''
);

-- Which line a difference is about.
create table difference (                       -- @hidden
    transfer text not null,
    number   int  not null,
    line     int,
    primary key (transfer, number)
);
