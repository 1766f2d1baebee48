-- The rosters: one row a unit and month (V-122).
create table roster (
    roster           text primary key,          -- @link(roster)
    house_unit             text not null,             -- @link(org)
    month            text not null,
    state            text not null,             -- @choice(shifts.RosterState)
    draft            int  not null,
    version          int,
    people           int  not null,
    findings         int  not null,
    zone             text not null,             -- @plain
    checked_at       timestamptz,
    drafted_by       text not null,
    drafted_by_for   text,
    published_at     timestamptz,
    published_by     text,
    published_by_for text
);

-- Who works on which shift date; holds once the roster is published.
create table duty (
    house_unit              text not null,            -- @link(org)
    shift_date              date not null,
    employee          text not null,            -- @link(employee)
    roster            text not null,            -- @link(roster)
    pattern           text not null,
    pattern_name      text not null,
    starts_at         timestamptz not null,
    ends_at           timestamptz not null,
    night             boolean not null,
    leads             boolean not null,
    holds             boolean not null,
    excused_by        text,                     -- @link
    changed_by_record text,                     -- @link
    primary key (house_unit, shift_date, employee)
);
create index on duty (roster);
create index on duty (employee, shift_date);
create index on duty (starts_at);

-- What the latest check of a roster found.
create table finding (
    roster   text not null,                     -- @link(roster)
    number   int  not null,
    house_unit     text not null,                     -- @link(org)
    fault    text not null,                     -- @choice(shifts.RosterFault)
    rule     text,
    shift_date     date not null,
    pattern  text not null,
    employee text,                              -- @link(employee)
    found    int,
    wanted   int,
    primary key (roster, number)
);

-- What was changed after publication, and why.
create table change (
    roster         text not null,               -- @link(roster)
    version        int  not null,
    number         int  not null,
    house_unit           text not null,               -- @link(org)
    employee       text not null,               -- @link(employee)
    shift_date           date not null,
    before         text not null,
    after          text not null,
    reason         text,                        -- @search
    cause          text,                        -- @link
    changed_at     timestamptz not null,
    changed_by     text not null,
    changed_by_for text,
    primary key (roster, version, number)
);

-- The shifts as they were when the roster was drafted.
create table pattern (
    roster          text not null,              -- @link(roster)
    pattern         text not null,
    name            text not null,
    starts          text not null,
    ends            text not null,
    starts_next_day boolean not null,
    night           boolean not null,
    days_off        boolean not null,
    least           int not null,
    primary key (roster, pattern)
);

-- Whose lines a roster has, also those without a duty.
create table line (                             -- @hidden
    roster   text not null,
    employee text not null,
    house_unit     text not null,
    primary key (roster, employee)
);
