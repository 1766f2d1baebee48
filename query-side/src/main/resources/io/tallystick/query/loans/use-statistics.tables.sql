-- Use by purpose 利用統計 (I-16). A reader counts once a day, a loan over several days once, in the month it came back.
create table use (
    room            text not null,              -- @link(org)
    year            int  not null,
    month           int  not null,
    purpose         text not null,
    readers         bigint not null default 0,
    loans           bigint not null default 0,
    off_site        bigint not null default 0,
    copied_pages    bigint not null default 0,
    certified_pages bigint not null default 0,
    certificates    bigint not null default 0,
    primary key (room, year, month, purpose)
);

-- Files used by unit of count, never added across them (VI-25).
create table files_used (
    room          text not null,                -- @link(org)
    year          int  not null,
    month         int  not null,
    purpose       text not null,
    counting_unit text not null,                -- @unit
    files         bigint not null default 0,    -- @amount
    pieces        bigint not null default 0,
    primary key (room, year, month, purpose, counting_unit)
);

create table reader_day (                       -- @hidden
    reader text not null,
    day    date not null,
    room   text not null,
    primary key (reader, day, room)
);

create table purpose_of (                       -- @hidden
    loan          text primary key,
    room          text not null,
    reader        text not null,
    mode          text not null,
    purpose       text not null,
    counting_unit text not null
);
