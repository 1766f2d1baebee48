-- What a departure asks of others until the leaver's customers are taken over.
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
    apart      text,                    -- employee numbers: these may not (VI-14, IV-14)
    since      timestamptz not null,
    not_before date not null,
    due_on     date,
    remaining  int,
    position   bigint not null,
    primary key (record, task, post)
);
create index on task (post, not_before);
create index on task (record);

create table handing_on (               -- @hidden
    customer text primary key,
    leaver   text not null
);

create table customer_home (            -- @hidden
    customer text primary key,
    unit     text not null
);

create table employee_home (            -- @hidden
    employee text primary key,
    unit     text not null
);

create table house_unit (               -- @hidden
    unit  text primary key,
    fonds text not null
);
