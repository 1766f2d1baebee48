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
    old_units      int  not null default 0,
    old_last       int,
    missing        int  not null default 0,
    duplicates     int  not null default 0,
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

-- Numbers that are missing, each run with why; only what was taken over has gaps (I-39).
create table gap (
    series      text not null,          -- @link(series)
    from_number int  not null,
    to_number   int  not null,
    missing     int  not null,
    prefix      text not null,          -- @search
    explained_by text not null,         -- @choice(filing.GapReason)
    primary key (series, from_number)
);

-- Units whose old code another has too; it is an alias of both (I-39).
create table duplicate (
    unit        text primary key,       -- @link(unit)
    code        text not null,          -- @search
    series      text,                   -- @link(series)
    source_file text,
    source_row  int,
    explained_by text not null          -- @choice(filing.GapReason)
);
create index on duplicate (code);

-- Where old codes that stand came from.
create table old_code (                 -- @hidden
    unit        text primary key,
    series      text,
    source_file text,
    source_row  int
);

-- Codes of units that were placed in another class: aliases for ever, never given again (I-39).
create table alias (
    unit          text not null,         -- @link(unit)
    code          text not null,         -- @search
    series        text not null,         -- @link(series)
    new_code      text not null,         -- @search
    from_class    text not null,
    to_class      text not null,
    reason        text not null,
    superseded_at timestamptz not null,
    decider       text not null,         -- @link(employee)
    decider_for   text,                  -- @link(employee)
    primary key (unit, code)
);
create index on alias (code);
