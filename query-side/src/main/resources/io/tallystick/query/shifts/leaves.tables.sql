-- The leave register: one row a leave, with whatever it waits for (V-85 to V-104).
create table leave (
    leave          text primary key,
    employee       text not null,               -- @link(employee)
    leave_kind     text not null,               -- @choice(shifts.LeaveKind)
    from_on        date not null,
    until_on       date not null,
    state          text not null,               -- @choice(shifts.LeaveState)
    hundredths     int  not null,
    counted        int,
    added          boolean not null,
    late           boolean not null,
    by_proxy       boolean not null,
    exceptional    boolean not null,
    reason         text,                        -- @sealed
    last_level     text,
    gap_days       int,
    slip_on        date,
    slip_due       date,
    returned_on    date,
    asked_at       timestamptz not null,
    asked_by       text not null,
    asked_by_for   text,
    decided_by     text,
    decided_by_for text
);
create index on leave (employee, from_on);
create index on leave (state, until_on);

-- Leave given in a year, by kind; in hundredths of a day.
create table balance (
    employee   text not null,                   -- @link(employee)
    year       int  not null,
    leave_kind text not null,                   -- @choice(shifts.LeaveKind)
    leaves     bigint not null default 0,
    hundredths bigint not null default 0,
    primary key (employee, year, leave_kind)
);

-- Medical certificates (V-96, V-98).
create table certificate (
    leave        text not null,
    position     bigint not null,
    from_on      date not null,
    until_on     date not null,
    issuer       text,                          -- @sealed
    filed_by     text not null,
    filed_by_for text,
    primary key (leave, position)
);
