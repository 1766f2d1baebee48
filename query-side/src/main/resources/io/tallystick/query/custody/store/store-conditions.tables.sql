-- Days of a zone: between what its readings lay, and the limits broken.
create table climate_day (
    store          text not null,               -- @link(store)
    zone           text not null,
    day            date not null,
    readings       int  not null default 0,
    least_celsius  numeric,
    most_celsius   numeric,
    least_humidity numeric,
    most_humidity  numeric,
    excursions     text[],
    primary key (store, zone, day)
);
create index on climate_day (day);

-- Every reading.
create table reading (
    store    text not null,                     -- @link(store)
    zone     text not null,
    read_at  timestamptz not null,
    sensor   text not null,
    celsius  numeric not null,
    humidity numeric not null,
    primary key (store, zone, read_at, sensor)
);

-- Airing, with the readings it rests on (VI-27).
create table ventilation (
    store            text   not null,           -- @link(store)
    position         bigint not null,
    aired_at         timestamptz not null,
    minutes          int    not null,
    inside_celsius   numeric not null,
    inside_humidity  numeric not null,
    outside_celsius  numeric not null,
    outside_humidity numeric not null,
    advice           text   not null,
    aired_by         text   not null,           -- @link(employee)
    primary key (store, position)
);
