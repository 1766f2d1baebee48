-- The inventory of holdings 館藏: one row a unit of custody, and the figures by what distinguishes them.
create table holding (
    unit            text primary key,           -- @link(unit)
    state           text,   -- @choice(custody.HoldingState)
    held_by         text,                       -- @link(org)
    transfer        text,                       -- @link(transfer)
    loan            text,                       -- @link(loan)
    fonds           text,                       -- @link(fonds)
    house_unit      text,                       -- @link(org)
    category        text,
    class           text,
    year            int,
    period          text,
    kind            text,   -- @choice(filing.CustodyUnitKind)
    counting_unit   text,                       -- @unit
    title           text,                       -- @search @sorted
    document_number text,                       -- @search
    code            text,                       -- @search
    security        text,
    pages           int,
    pieces          int,
    extent          text,
    place           text,
    store           text,                       -- @link(store)
    shelf           text,
    container       text,                       -- @link(container)
    due_back        date,
    seen_at         timestamptz,
    seen_in         text,                       -- @link(stocktake)
    migrated        boolean not null default false,
    source_file     text,
    source_row      int,
    since           timestamptz,
    position        bigint not null
);
create index on holding (state, fonds, class, year);
create index on holding (code);
create index on holding (store, shelf);
create index on holding (container);
-- Figures by unit of count stand above every page, numbers beside its filters; what came last stands first.
create index on holding (state, kind, period, counting_unit);
create index on holding (since desc nulls last, unit desc);

-- Where containers stand, for what lies in them.
create table container (                        -- @hidden
    container text primary key,
    shelf     text
);

-- Units of each counting unit, never added across them (VI-25).
create table inventory (
    fonds         text not null,                -- @link(fonds)
    category      text not null,
    class         text not null,
    year          int  not null,
    period        text not null,
    kind          text not null,
    state         text not null,
    counting_unit text not null,                -- @unit
    units         bigint not null default 0,    -- @amount
    primary key (fonds, category, class, year, period, kind, state, counting_unit)
);
