-- Inspections: planned, done, waived (I-6).
create table inspection (
    store         text not null,                -- @link(store)
    number        int  not null,
    due           date not null,
    state         text not null,        -- @choice(custody.store.InspectionStanding)
    done_on       date,
    days_late     int,
    passed        int,
    failed        int,
    inspector     text,                         -- @link(employee)
    inspector_for text,                         -- @link(employee)
    note          text,                         -- @search
    reason        text,
    primary key (store, number)
);
create index on inspection (state, due);

-- The matrix of protections by room and month (I-7).
create table verdict (
    store      text not null,                   -- @link(store)
    number     int  not null,
    protection text not null,
    month      text not null,
    in_order   boolean not null,
    note       text,
    primary key (store, number, protection)
);
create index on verdict (store, month);
