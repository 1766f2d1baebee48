-- How long each unit is kept 保管期限, and which of its clocks says so.
create table retention (
    unit          text primary key,             -- @link(unit)
    retention     text not null,                -- @link(retention)
    state         text not null,
    until         date,
    standing      text not null,
    clock         int  not null,
    basis         text not null,
    trigger       text not null,
    source        text not null,                -- @search
    item          int,
    holds         int  not null default 0,
    batch         text,                         -- @link(destruction)
    decision      text,
    fonds         text not null,                -- @link(fonds)
    held_by       text not null,                -- @link(org)
    category      text not null,
    class         text not null,
    year          int  not null,
    period        text not null,
    kind          text not null,
    counting_unit text not null,                -- @unit
    title         text not null,                -- @search
    security      text,
    position      bigint not null
);
create index on retention (held_by, until);
create index on retention (until);

-- Every clock of every unit with its source: why this date.
create table clock (
    retention  text not null,                   -- @link(retention)
    number     int  not null,
    longest    boolean not null default false,
    basis      text not null,
    trigger    text not null,
    source     text not null,                   -- @search
    rule       text,
    parameter  text,
    item       int,
    started_on date,
    years      int,
    until      date,
    primary key (retention, number)
);

-- The retention horizon: units by the year in which they are kept last, in their unit of count (VI-25).
create table horizon (
    held_by       text not null,                -- @link(org)
    due           text not null,
    counting_unit text not null,                -- @unit
    units         bigint not null default 0,    -- @amount
    primary key (held_by, due, counting_unit)
);
