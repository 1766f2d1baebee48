-- The swap register: one row a swap, with the shift worked in return (V-107).
create table swap (
    swap             text primary key,
    asker            text not null,             -- @link(employee)
    shift_date       date not null,
    pattern          text not null,
    counterpart      text not null,             -- @link(employee)
    return_date      date not null,
    return_pattern   text not null,
    state            text not null,             -- @choice(shifts.SwapState)
    reason           text,                      -- @sealed
    asker_leader     text,
    asker_leader_for text,
    other_leader     text,
    other_leader_for text,
    briefed          bigint not null default 0,
    looked_at_on     date,
    rule             text,
    missed_on        date,
    missed_by        text,                      -- @link(employee)
    asker_fault      int,
    other_fault      int
);
create index on swap (state, shift_date);

-- The swaps of a person in a month (V-108).
create table quota (
    quota    text primary key,
    employee text not null default '',          -- @link(employee)
    month    text not null default '',
    swaps    bigint not null default 0
);
