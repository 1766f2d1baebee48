-- What retention and disposal ask of whom: what is due, batches on their way, holds to look at again.
create table task (
    record     text not null,           -- @link
    task       text not null,
    post       text not null,
    not_before date not null,
    command    text not null,
    title      text not null,           -- @search
    rule       text not null,
    fonds      text not null,           -- @link(fonds)
    house_unit text not null,           -- @link(org)
    employee   text,                    -- @link(employee)
    since      timestamptz not null,
    due_on     date,
    remaining  int,
    position   bigint not null,
    primary key (record, task, post, not_before)
);
create index on task (post, not_before);
create index on task (record);

create table case_standing (            -- @hidden
    retention text primary key,
    archives  text not null,
    title     text not null,
    until     date,
    listed    boolean not null default false,
    holds     int not null default 0
);

create table batch_standing (           -- @hidden
    batch       text primary key,
    archives    text not null,
    state       text not null,
    undecided   text not null,
    handing     text not null,
    not_before  date
);

create table house_unit (               -- @hidden
    unit  text primary key,
    fonds text not null
);

create table transfer_out_standing (    -- @hidden
    transfer_out text primary key,
    archives     text not null,
    recipient    text not null
);
