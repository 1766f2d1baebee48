-- What people owe customer files day by day.
create table task (
    record     text not null,           -- @link
    task       text not null,
    post       text not null,
    command    text not null,
    title      text not null,           -- @search
    rule       text not null,
    fonds      text not null,           -- @link(fonds)
    house_unit text not null,           -- @link(org)
    customer   text,                    -- @link(customer)
    employee   text,                    -- @link(employee)
    apart      text,                    -- employee numbers: these decided before (VI-14)
    since      timestamptz not null,
    not_before date not null,
    due_on     date,
    position   bigint not null,
    primary key (record, task, post)
);
create index on task (post, not_before);
create index on task (record);
create index on task (customer);

create table customer_home (            -- @hidden
    customer    text primary key,
    house_unit  text not null,
    custodian   text not null,
    salesperson text
);

create table house_unit (               -- @hidden
    unit  text primary key,
    fonds text not null
);
