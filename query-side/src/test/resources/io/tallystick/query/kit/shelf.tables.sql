-- What the kit's own tests keep: units as they come, and a count by class.
create table unit (
    unit     text primary key,             -- @public @link(unit)
    title    text not null,                -- @search @sorted
    class    text not null,
    counted_in text not null,              -- @unit
    year     int  not null check (year < 3000),
    items    int  not null default 0,
    pages    int  not null default 0,      -- @amount
    code     text,                         -- @search
    filer    text,                         -- @personal
    facets   text[],
    opened_at timestamptz not null,
    last_item date,
    unique (code)
);
create index on unit (year);

create table class_count (                 -- @hidden
    class text   not null,
    year  int    not null,
    units bigint not null default 0,
    primary key (class, year)
);
