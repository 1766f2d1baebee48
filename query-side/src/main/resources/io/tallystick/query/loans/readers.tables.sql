-- Everybody who read, and how many files each has now.
create table reader (
    reader        text primary key,             -- @link(reader)
    employee      text,                         -- @link(employee)
    name          text,                         -- @sealed
    organisation  text,                         -- @search
    contact       text,                         -- @sealed
    room          text,                         -- @link(org)
    registered_at timestamptz not null,
    files_out     int  not null default 0,
    files_read    int  not null default 0
);
create index on reader (files_out);
