-- What is not as it should be, until somebody named resolves it (I-6).
create table finding (
    store        text not null,                 -- @link(store)
    number       int  not null,
    origin       text not null,
    subject      text not null,                 -- @search
    detail       text not null,                 -- @search
    state        text not null,
    opened_at    timestamptz not null,
    opened_by    text not null,                 -- @link(employee)
    measure      text,                          -- @search
    resolver     text,                          -- @link(employee)
    resolver_for text,                          -- @link(employee)
    resolved_at  timestamptz,
    primary key (store, number)
);
create index on finding (state, opened_at);

-- Who did what must not be done in the room (I-9, I-10, I-11).
create table violation (
    store       text not null,                  -- @link(store)
    number      int  not null,
    kind        text not null,
    person      text,                           -- @link(employee)
    witness     text,                           -- @link(employee)
    detail      text not null,                  -- @search
    happened_at timestamptz not null,
    recorded_by text not null,                  -- @link(employee)
    primary key (store, number)
);
create index on violation (kind, person);

-- What happened to the room.
create table incident (
    store       text not null,                  -- @link(store)
    number      int  not null,
    kind        text not null,
    detail      text not null,                  -- @search
    happened_at timestamptz not null,
    recorded_by text not null,                  -- @link(employee)
    primary key (store, number)
);

-- Custody units an incident affected.
create table unit_affected (
    store       text not null,                  -- @link(store)
    number      int  not null,
    unit        text not null,                  -- @link(unit)
    kind        text not null,
    happened_at timestamptz not null,
    primary key (store, number, unit)
);
create index on unit_affected (unit);
