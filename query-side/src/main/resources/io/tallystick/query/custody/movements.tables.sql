-- What the archives took in and what left them, one row a unit: the balance of holdings is its sum.
create table movement (
    position      bigint primary key,
    moved_at      timestamptz not null,
    direction     text not null,   -- @choice(RECEIVED|LEFT)
    how           text not null,   -- @choice(TRANSFER|TAKEN_OVER|TURNED_UP|DESTROYED|TRANSFERRED_OUT|LOST|NOT_FOUND)
    unit          text not null,                -- @link(unit)
    counting_unit text not null                 -- @unit
);
create index on movement (moved_at);
create index on movement (unit);

-- What each unit is counted in.
create table counted (                          -- @hidden
    unit          text primary key,
    counting_unit text not null
);
