-- Statistical returns with their last day: due, filed, late (I-18). One filed and not archived is still owed to the archives (I-25).
create table return (
    report           text primary key,           -- @link(return)
    form             text not null,              -- @choice(rulebook.ReturnForm)
    period           text not null,              -- @search
    state            text not null,              -- @choice(statistics.ReturnState)
    begins_on        date not null,
    ends_on          date not null,
    due_on           date not null,
    filed_on         date,
    days_late        int,
    reason           text,
    filings          int not null default 0,
    estimates        int not null default 0,
    archived         boolean,
    form_version     int,
    counted_upto     bigint,
    statistician     text,                       -- @link(employee)
    statistician_for text,                       -- @link(employee)
    opened_at        timestamptz not null,
    position         bigint not null
);
create index on return (state, due_on);

-- Every filing: the first, and each amendment.
create table filing (
    report           text not null,              -- @link(return)
    filing           int  not null,
    form_version     int  not null,
    counted_upto     bigint not null,
    filed_on         date not null,
    days_late        int  not null,
    reason           text,
    estimates        int  not null,
    digest           text not null,
    obligation       text not null,              -- @link(obligation)
    archived         boolean not null,
    unit             text,                       -- @link(unit)
    met_on           date,
    statistician     text not null,              -- @link(employee)
    statistician_for text,                       -- @link(employee)
    primary key (report, filing)
);

-- What was filed, line by line.
create table figure (
    report    text not null,                     -- @link(return)
    filing    int  not null,
    place     int  not null,
    indicator text not null,
    name      text not null,                     -- @search
    unit      text not null,
    value     numeric,
    origin    text not null,                     -- @choice(statistics.ReturnFigure$Origin)
    computed  numeric,
    note      text,
    primary key (report, filing, place)
);
create index on figure (indicator);

-- Estimates that were put in place of computed figures, whether they were filed in the end or not (I-19).
create table estimate (
    report           text not null,              -- @link(return)
    filing           int  not null,
    indicator        text not null,
    computed         numeric,
    given            numeric not null,
    note             text not null,
    recorded_at      timestamptz not null,
    statistician     text not null,              -- @link(employee)
    statistician_for text,                       -- @link(employee)
    primary key (report, filing, indicator)
);

create table owed (                              -- @hidden
    obligation text primary key,
    report     text not null,
    filing     int  not null
);
