-- The reading-room register: one row a visit and file. A visit without an end on a later day was not closed (I-5).
create table visit (
    loan          text primary key,             -- @link(loan)
    day           date not null,
    room          text not null,                -- @link(org)
    reading_place text not null,
    reader        text not null,                -- @link(reader)
    employee      text,                         -- @link(employee)
    persons       int  not null,
    unit          text not null,                -- @link(unit)
    code          text,                         -- @search
    title         text not null,                -- @search
    purpose       text not null,
    started_at    timestamptz not null,
    back_by       text not null,
    handed_out_by text not null,
    handed_out_by_for text,
    ended_at      timestamptz,
    in_time       boolean,
    condition     text,
    pages         int,
    counted_pages int,
    checked_by    text,
    checked_by_for text,
    remarks       text                          -- @search
);
create index on visit (day);
create index on visit (ended_at);

-- What was asked for, until it is handed out.
create table asked (                            -- @hidden
    loan     text primary key,
    room     text not null,
    reader   text not null,
    employee text,
    persons  int  not null,
    unit     text not null,
    code     text,
    title    text not null,
    purpose  text not null
);
