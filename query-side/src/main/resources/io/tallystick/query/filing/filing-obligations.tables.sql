-- What departments and projects owe the archives, and by when (I-33, I-35).
create table obligation (
    obligation    text primary key,    -- @link(obligation)
    state         text not null,
    basis         text not null,
    fonds         text not null,       -- @link(fonds)
    house_unit    text not null,       -- @link(org)
    project       text,                -- @search
    stage         text,                -- @search
    year          int  not null,
    ended_on      date not null,
    stated_due    date not null,
    due_on        date not null,
    units_in_time int  not null default 0,
    units_late    int  not null default 0,
    met_on        date,
    days_late     int,
    statement     text,                -- @search
    head          text,                -- @link(employee)
    head_for      text,                -- @link(employee)
    opened_at     timestamptz not null
);
create index on obligation (house_unit, year);
create index on obligation (state, due_on);

-- The custody units filed under each, in time or late with the reason told.
create table unit_filed (
    obligation   text not null,        -- @link(obligation)
    unit         text not null,        -- @link(unit)
    filed_on     date not null,
    days_late    int,
    reason       text,                 -- @search
    recorder     text not null,        -- @link(employee)
    recorder_for text,                 -- @link(employee)
    primary key (obligation, unit)
);
create index on unit_filed (unit);

-- Timeliness 及時率 by department and year: units filed in time of all units filed.
create table timeliness (
    house_unit      text not null,     -- @link(org)
    year            int  not null,
    fonds           text not null,     -- @link(fonds)
    obligations     int  not null default 0,
    open            int  not null default 0,
    met_in_time     int  not null default 0,
    met_late        int  not null default 0,
    units_in_time   int  not null default 0,
    units_late      int  not null default 0,
    in_time_percent int,
    primary key (house_unit, year)
);
