-- Number series, one for each lowest class and year (I-39).
create table series (
    series         text primary key,    -- @link(series)
    state          text not null,   -- @choice(filing.SeriesState)
    prefix         text not null,       -- @search
    fonds          text not null,       -- @link(fonds)
    house_unit     text not null,       -- @link(org)
    width          int  not null,
    scheme_version int  not null,
    units          int  not null default 0,
    sealed_last    int,
    opened_at      timestamptz not null,
    sealed_at      timestamptz
);
create index on series (fonds, house_unit);

-- The numbers given out, drafts included.
create table number (
    series text    not null,            -- @link(series)
    unit   text    not null,            -- @link(unit)
    number int     not null,
    code   text    not null,            -- @search
    final  boolean not null,
    primary key (series, unit)
);
create index on number (series, number);
create index on number (unit);
