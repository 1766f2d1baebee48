-- What customer files ask of whom: demands by their next step, holds to look at again, grants about to end.
create table task (
    record     text not null,           -- @link
    task       text not null,
    post       text not null,
    command    text not null,
    title      text not null,           -- @search
    rule       text not null,
    fonds      text not null,           -- @link(fonds)
    house_unit text not null,           -- @link(org)
    employee   text,                    -- @link(employee)
    grantee    text,                    -- @link(employee)
    apart      text,                    -- employee numbers: these decided before (VI-14)
    since      timestamptz not null,
    not_before date not null,
    not_after  date,
    due_on     date,
    position   bigint not null,
    primary key (record, task, post)
);
create index on task (post, not_before);
create index on task (record);
create index on task (grantee);

create table demand_standing (          -- @hidden
    demand    text primary key,
    customer  text not null,
    document  text not null,
    registrar text not null,
    due_on    date
);

create table customer_home (            -- @hidden
    customer   text primary key,
    house_unit text not null,
    fonds      text not null
);

create table house_unit (               -- @hidden
    unit  text primary key,
    fonds text not null
);
