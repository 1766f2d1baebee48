-- The units of the house, under the name recorded last.
create table unit (
    unit      text primary key,         -- @link(org)
    fonds     text not null,            -- @link(fonds)
    parent    text,                     -- @link(org)
    code      text not null,            -- @search
    name      text not null,            -- @search
    name_from date,
    closed_on date,
    opened_at timestamptz not null
);
create index on unit (fonds, code);

-- Every name a unit had: documents keep the name of their date (I-46).
create table unit_name (
    unit      text not null,            -- @link(org)
    position  bigint not null,
    name      text not null,            -- @search
    name_from date,
    primary key (unit, position)
);

create table fonds (
    fonds     text primary key,         -- @link(fonds)
    number    text not null,            -- @search
    name      text not null,            -- @search
    opened_at timestamptz not null
);

create table employee (
    employee      text primary key,     -- @link(employee)
    name          text not null,        -- @sealed
    house_unit    text not null,        -- @link(org)
    superior      text,                 -- @link(employee)
    superior_from date,
    account       text,                 -- @personal
    registered_at timestamptz not null,
    old_posts     text,                 -- @sealed
    source_file   text,
    source_row    int,
    last_day      date,
    departed      boolean not null default false
);
create index on employee (house_unit);
