-- The handover log: one row a shift (V-25, V-84).
create table handover (
    handover          text primary key,         -- @link(shift-handover)
    shift             text not null,            -- @link(shift)
    house_unit        text not null,            -- @link(org)
    opened_at         timestamptz not null,
    opened_by         text not null,
    opened_by_for     text,
    carried           int not null,
    roster_changes    int not null,
    signed_out_at     timestamptz,
    signed_out_by     text,
    signed_out_by_for text,
    signed_in_at      timestamptz,
    signed_in_by      text,
    signed_in_by_for  text
);

-- What was told under each head; nothing where there was nothing to tell.
create table section (
    handover      text not null,                -- @link(shift-handover)
    head          text not null,                -- @choice(shifts.HandoverHead)
    told          text,                         -- @search
    filled_at     timestamptz not null,
    filled_by     text not null,
    filled_by_for text,
    primary key (handover, head)
);

-- Problems carried from shift to shift until they are solved (V-84).
create table problem (
    problems      text not null,                -- @link(problems)
    number        int  not null,
    house_unit    text not null,                -- @link(org)
    problem       text not null,                -- @search
    noted_at      timestamptz not null,
    noted_by      text not null,
    noted_by_for  text,
    carried_over  int  not null,
    carried_because text,                       -- @search
    solution      text,                         -- @search
    solved_at     timestamptz,
    solved_by     text,
    solved_by_for text,
    primary key (problems, number)
);

-- Why a problem was open at the end of a day: one row a problem and shift date (V-42).
create table carry_over (
    problems       text not null,               -- @link(problems)
    number         int  not null,
    shift_date     date not null,
    shift          text not null,               -- @link(shift)
    reason         text not null,               -- @search
    carried_by     text not null,
    carried_by_for text,
    primary key (problems, number, shift_date)
);

-- What is done better from now on (V-42).
create table improvement (
    problems     text not null,                 -- @link(problems)
    number       int  not null,
    house_unit   text not null,                 -- @link(org)
    noted_on     date not null,
    improvement  text not null,                 -- @search
    noted_by     text not null,
    noted_by_for text,
    primary key (problems, number)
);

-- Bulletins, and how many have read them (V-83).
create table bulletin (
    board            text not null,             -- @link(bulletin-board)
    number           int  not null,
    house_unit       text not null,             -- @link(org)
    title            text not null,             -- @search
    told             text not null,             -- @search
    mandatory        boolean not null,
    replaces         int,
    published_at     timestamptz not null,
    published_by     text not null,
    published_by_for text,
    readers          int not null,
    primary key (board, number)
);

-- Who has read which bulletin.
create table bulletin_read (
    board    text not null,                     -- @link(bulletin-board)
    number   int  not null,
    employee text not null,                     -- @link(employee)
    read_at  timestamptz not null,
    primary key (board, number, employee)
);
