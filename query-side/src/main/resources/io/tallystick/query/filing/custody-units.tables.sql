-- Custody units 保管單位; each row is one in its unit of count (VI-25).
create table custody_unit (
    unit            text primary key,   -- @link(unit)
    title           text not null,      -- @search @sorted
    code            text,               -- @search
    code_final      boolean,
    state           text not null,   -- @choice(filing.CustodyUnitState)
    kind            text not null,   -- @choice(filing.CustodyUnitKind)
    counted_in      text not null,      -- @unit
    fonds           text not null,      -- @link(fonds)
    house_unit      text not null,      -- @link(org)
    project         text,               -- @search
    category        text not null,
    class_code      text not null,
    year            int  not null,
    period          text not null,
    document_number text,               -- @search
    security        text,
    content         text,
    filer           text,               -- @link(employee)
    items           int  not null default 0,
    pages           int  not null default 0,
    first_date      date,
    last_date       date,
    series          text,               -- @link(series)
    number          int,
    scheme_version  int,
    declared_by     text,               -- @link
    author          text,               -- @search
    old_code        text,               -- @search
    old_list        text,
    source_file     text,
    source_sha256   text,
    source_row      int,
    opened_at       timestamptz not null,
    arranged_at     timestamptz,
    arranger        text,               -- @link(employee)
    arranger_for    text,               -- @link(employee)
    approved_at     timestamptz,
    approver        text,               -- @link(employee)
    approver_for    text,               -- @link(employee)
    bound_at        timestamptz,
    binder          text,               -- @link(employee)
    binder_for      text,               -- @link(employee)
    coded_at        timestamptz,
    position        bigint not null
);
create index on custody_unit (state, kind, counted_in);
create index on custody_unit (house_unit, year);
create index on custody_unit (code);
-- Figures by unit of count stand above every page; the newest are what people look for, by when they were opened or by year.
create index on custody_unit (counted_in);
create index on custody_unit (opened_at, unit);
create index on custody_unit (year, unit);

-- Values of the facets of classification (I-40 to I-47).
create table unit_facet (
    unit  text not null,                -- @link(unit)
    facet text not null,   -- @choice(rulebook.Facet)
    value text not null,                -- @search
    primary key (unit, facet)
);
