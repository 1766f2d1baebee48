-- The leave register: one row a leave, with whatever it waits for (V-85 to V-104).
create table leave (
    leave          text primary key,
    employee       text not null,               -- @link(employee)
    leave_kind     text,                        -- @sealed
    kind_before    text,                        -- @personal
    from_on        date not null,
    until_on       date not null,
    state          text not null,               -- @choice(shifts.LeaveState)
    days           numeric not null,
    counted        numeric,
    added          boolean not null,
    late           boolean not null,
    by_proxy       boolean not null,            -- @personal
    exceptional    boolean not null,
    reason         text,                        -- @sealed
    declined_because text,                      -- @sealed
    last_level     text,
    gap_days       int,                         -- @personal
    close_due      date,
    slip_on        date,                        -- @personal
    slip_due       date,                        -- @personal
    returned_on    date,
    asked_at       timestamptz not null,
    asked_by       text not null,
    asked_by_for   text,
    decided_by     text,
    decided_by_for text
);
create index on leave (employee, from_on);
create index on leave (state, until_on);

-- Leave given in a year, of whatever kind.
create table balance (
    employee   text not null,                   -- @link(employee)
    year       int  not null,
    leaves     bigint not null default 0,
    days       numeric not null default 0,
    primary key (employee, year)
);

-- Medical certificates (V-96, V-98).
create table certificate (
    leave        text not null,
    position     bigint not null,
    employee     text not null,                 -- @link(employee) @personal
    from_on      date not null,                 -- @personal
    until_on     date not null,                 -- @personal
    issuer       text,                          -- @sealed
    filed_by     text not null,                 -- @personal
    filed_by_for text,                          -- @personal
    primary key (leave, position)
);
