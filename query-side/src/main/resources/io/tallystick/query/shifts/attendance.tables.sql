-- The shifts of which something is recorded: one row each, with roll-call and log (V-79, V-133, V-141).
create table shift (
    shift             text primary key,         -- @link(shift)
    house_unit        text not null,            -- @link(org)
    shift_date        date not null,
    pattern           text not null,
    state             text not null,            -- @choice(shifts.ShiftState)
    starts_at         timestamptz not null,
    ends_at           timestamptz not null,
    night             boolean not null,
    leader            text,                     -- @link(employee)
    signed_on         int not null,
    roll_call_at      timestamptz,
    comments          text,                     -- @search
    entered_at        timestamptz,
    log_entries       int not null,
    log_signed        boolean,
    log_signed_by     text,
    log_signed_by_for text
);
create index on shift (shift_date);

-- The attendance sheet: one row a sign-on, none takes the place of another (V-79, V-82).
create table sign_on (
    shift            text not null,             -- @link(shift)
    employee         text not null,             -- @link(employee)
    number           int  not null,
    house_unit       text not null,             -- @link(org)
    shift_date       date not null,
    pattern          text not null,
    signed_on_at     timestamptz not null,
    late_minutes     text,                      -- @sealed
    rostered         boolean not null,
    seat             text,
    seat_at          timestamptz,
    signed_off_at    timestamptz,
    unrelieved       boolean,                   -- @personal
    released_for     text,                      -- @personal
    why              text,                      -- @sealed
    note             text,                      -- @sealed
    overtime_minutes int,
    recorded_by      text not null,
    recorded_by_for  text,
    primary key (shift, employee, number)
);
create index on sign_on (employee, shift_date);
create index on sign_on (signed_on_at);

-- What the leader saw at the roll-call (V-38).
create table roll_call (
    shift           text not null,              -- @link(shift)
    employee        text not null,              -- @link(employee)
    house_unit      text not null,              -- @link(org)
    shift_date      date not null,
    pattern         text not null,
    presence        text not null,              -- @sealed
    dress           text,                       -- @sealed
    badge           text,                       -- @sealed
    remarks         text,                       -- @sealed
    called_at       timestamptz not null,
    recorded_by     text not null,
    recorded_by_for text,
    primary key (shift, employee)
);

-- Posts left and resumed (V-44).
create table off_post (
    shift    text not null,                     -- @link(shift)
    employee text not null,                     -- @link(employee)
    position bigint not null,
    left_at  timestamptz not null,              -- @personal
    back_at  timestamptz,                       -- @personal
    approved boolean not null,                  -- @personal
    reason   text,                              -- @personal
    why      text,                              -- @sealed
    note     text,                              -- @sealed
    minutes  text,                              -- @sealed
    primary key (shift, employee, position)
);

-- Breaches of discipline with what they rest on, and what was said against them (V-103, VI-22).
create table breach (
    shift          text not null,               -- @link(shift)
    number         int  not null,
    employee       text not null,               -- @link(employee) @personal
    house_unit     text not null,               -- @link(org)
    shift_date     date not null,
    pattern        text not null,
    basis          text not null,               -- @sealed
    minutes        text not null,               -- @sealed
    recorded_at    timestamptz not null,
    contested_at   timestamptz,
    grounds        text,                        -- @sealed
    upheld         boolean,                     -- @personal
    decision       text,                        -- @sealed
    decided_by     text,
    decided_by_for text,
    primary key (shift, number)
);

-- Conduct that was observed (V-39, V-40, V-43).
create table conduct (
    shift           text not null,              -- @link(shift)
    position        bigint not null,
    employee        text not null,              -- @link(employee) @personal
    conduct         text not null,              -- @sealed
    remarks         text,                       -- @sealed
    observed_at     timestamptz not null,
    recorded_by     text not null,
    recorded_by_for text,
    primary key (shift, position)
);

-- Seats and tasks (V-40).
create table task (
    shift           text not null,              -- @link(shift)
    number          int  not null,
    employee        text not null,              -- @link(employee)
    task            text not null,              -- @search
    accepted        boolean,
    why             text,                       -- @sealed
    recorded_by     text not null,
    recorded_by_for text,
    primary key (shift, number)
);

-- Orders to stop work (V-139).
create table stop_work (
    shift           text not null,              -- @link(shift)
    employee        text not null,              -- @link(employee) @personal
    position        bigint not null,
    rule            text not null,
    why             text,                       -- @sealed
    covered_by      text,                       -- @link(employee)
    ordered_at      timestamptz not null,
    lifted_at       timestamptz,
    recorded_by     text not null,
    recorded_by_for text,
    primary key (shift, position)
);

-- The duty log 值班日誌 (V-133).
create table duty_log (
    shift           text not null,              -- @link(shift)
    number          int  not null,
    written_at      timestamptz not null,
    entry           text not null,              -- @search
    recorded_by     text not null,
    recorded_by_for text,
    primary key (shift, number)
);

-- Where somebody stands on a shift.
create table present (                          -- @hidden
    shift     text not null,
    employee  text not null,
    number    int,
    may_leave text,
    why       text,
    note      text,
    away      bigint,
    stopped   bigint,
    primary key (shift, employee)
);
