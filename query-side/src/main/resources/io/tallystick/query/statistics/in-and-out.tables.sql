-- What came into the house's keeping and what left it 收進移出登記: one row a movement, from which every balance is made.
create table movement (
    position      bigint not null,
    part          int    not null,
    unit          text   not null,               -- @link(unit)
    term          text   not null,               -- @choice(TAKEN_OVER|RECEIVED|MOVED_OUT|DESTROYED)
    fonds         text   not null,               -- @link(fonds)
    kind          text   not null,               -- @choice(filing.CustodyUnitKind)
    counting_unit text   not null,               -- @unit
    units         bigint not null,               -- @amount
    counted_at    timestamptz not null,
    happened_at   timestamptz not null,
    late          boolean not null default false,
    about         text,                          -- @link
    primary key (position, part)
);
create index on movement (unit);
create index on movement (counted_at, fonds, kind);

-- What a unit is, and whether it is in.
create table described (                         -- @hidden
    unit  text primary key,
    fonds text,
    kind  text,
    kept  boolean not null default false
);

-- Up to when periods are closed.
create table closed (                            -- @hidden
    one   text primary key,
    until timestamptz not null
);
