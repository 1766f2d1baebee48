-- What is to be done: a row for each post that can do it, within the unit it is asked of.
create table task (
    record     text not null,           -- @link
    task       text not null,   -- @choice(work.Task$Kind)
    post       text not null,   -- @choice(kernel.Post)
    command    text not null,
    title      text not null,           -- @search
    rule       text not null,
    fonds      text not null,           -- @link(fonds)
    house_unit text not null,           -- @link(org)
    employee   text,                    -- @link(employee)
    apart      text,                    -- employee numbers: these acted for the other side (VI-14)
    since      timestamptz not null,
    remaining  int,
    due_on     date,
    position   bigint not null,
    primary key (record, task, post)
);
create index on task (post, house_unit);

create table unit_standing (            -- @hidden
    unit       text primary key,
    fonds      text not null,
    house_unit text not null,
    project    text,
    kind       text not null,
    title      text not null
);

create table transfer_standing (        -- @hidden
    transfer  text primary key,
    state     text not null,
    fonds     text not null,
    from_unit text not null,
    to_unit   text not null,
    to_fonds  text not null,
    project   text,
    uncounted text not null,
    open      int  not null,
    transferors text not null,
    receivers   text not null
);

create table room_standing (            -- @hidden
    record     text primary key,
    fonds      text not null,
    house_unit text not null,
    title      text not null,
    open       int  not null default 0
);

create table house_unit (               -- @hidden
    unit  text primary key,
    fonds text not null
);

-- The versions of rule I-2, for the kinds that are bound.
create table binding_rule (             -- @hidden
    version        int primary key,
    rule           text not null,
    effective_from date not null,
    kinds          text not null
);

create table loan_standing (            -- @hidden
    loan        text primary key,
    state       text not null,
    title       text not null,
    fonds       text not null,
    from_unit   text not null,
    to_unit     text not null,
    to_fonds    text not null,
    ladder      text not null,
    approved    int  not null,
    effect_told boolean not null,
    due_on      date
);

create table employee_home (            -- @hidden
    employee text primary key,
    unit     text not null
);
