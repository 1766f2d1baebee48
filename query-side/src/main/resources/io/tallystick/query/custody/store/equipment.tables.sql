-- Equipment 設備 by room and zone, with its checks (I-11, I-15, VI-8).
create table equipment (
    store          text not null,               -- @link(store)
    number         int  not null,
    zone           text not null,
    kind           text not null,
    electrical     boolean not null,
    name           text not null,               -- @search
    serial         text,                        -- @search
    fixed          boolean not null,
    state          text not null,   -- @choice(custody.store.Furnished)
    registered_at  timestamptz not null,
    checked_at     timestamptz,
    in_order       boolean,
    checker        text,                        -- @link(employee)
    checker_for    text,                        -- @link(employee)
    note           text,
    removed_at     timestamptz,
    reason         text,
    primary key (store, number)
);
create index on equipment (kind, state);

-- Containers 裝具 and where they stand (I-15).
create table container (
    container     text primary key,             -- @link(container)
    kind          text not null,
    label         text not null,                -- @search
    store         text not null,                -- @link(store)
    shelf         text,
    registered_at timestamptz not null,
    moved_at      timestamptz
);
create index on container (store, shelf);

-- Goods that are no records (I-10).
create table goods (
    store      text not null,                   -- @link(store)
    number     int  not null,
    goods      text not null,                   -- @search
    hazard     text not null,
    state      text not null,   -- @choice(custody.store.Furnished)
    stored_at  timestamptz not null,
    removed_at timestamptz,
    reason     text,
    primary key (store, number)
);
