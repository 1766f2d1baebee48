-- Ledgers kept before this one that were taken over, one row a file (I-39).
create table old_list (
    old_list          text primary key,
    kind              text,                     -- @choice(custody.OldList)
    source_file       text,                     -- @search
    admitted          int,
    quarantined       int,
    missing           bigint not null default 0,
    duplicates        int not null default 0,
    unconfirmed       int not null default 0,
    fonds             text,                     -- @link(fonds)
    room              text,                     -- @link(org)
    taken_over_at     timestamptz,
    taker             text,                     -- @link(employee)
    taker_for         text,                     -- @link(employee)
    last_confirmed_at timestamptz,
    format            text,
    source_sha256     text
);

-- Which unit came with which list, and the stock-take that saw it first.
create table brought (                          -- @hidden
    unit         text primary key,
    old_list     text,
    confirmed_in text
);

-- The number series a list speaks of.
create table speaks_of (                        -- @hidden
    old_list text not null,
    series   text not null,
    primary key (old_list, series)
);
create index on speaks_of (series);

-- How many numbers of a series are missing.
create table missing_in (                       -- @hidden
    series  text primary key,
    missing bigint not null default 0
);
