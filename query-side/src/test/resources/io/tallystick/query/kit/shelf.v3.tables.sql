-- The kit's shelf, one version on: knows how often a unit was touched, no longer who filed it.
create table unit (
    unit     text primary key,             -- @public @link(unit)
    title    text not null,                -- @search
    class    text not null,
    counted_in text not null,              -- @unit
    year     int  not null,
    pages    int  not null default 0,      -- @amount
    touched  int  not null default 0
);

create table touch (
    unit text not null,
    item int  not null,
    primary key (unit, item)
);
