-- Archives rooms: how each stands.
create table store (
    store             text primary key,         -- @link(store)
    code              text not null,            -- @search
    name              text not null,            -- @search
    unit              text not null,            -- @link(org)
    state             text not null,
    zones             text[] not null,
    shelves           int not null default 0,
    shelf_centimetres int not null default 0,
    open_findings     int not null default 0,
    inspection_due    date,
    last_inspected    date,
    last_read_at      timestamptz,
    last_celsius      numeric,
    last_humidity     numeric,
    last_aired_at     timestamptz,
    last_stocktake    text,                     -- @link(stocktake)
    stocktake_closed  timestamptz
);

-- Shelves 檔案架, counted in length (VI-25).
create table shelf (
    store       text not null,                  -- @link(store)
    shelf       text not null,                  -- @search
    zone        text not null,
    centimetres int  not null,
    primary key (store, shelf)
);
