-- How far the customers of each leaver are taken over.
create table clearance (
    leaver      text primary key,              -- @link(employee)
    listed_at   timestamptz not null,
    files       int  not null,
    business    text,                          -- @link(employee)
    information text,                          -- @link(employee)
    to_replace  int  not null,
    to_tell     int  not null,
    uses_since  date not null,
    uses        int,
    finding     text,                          -- @plain
    reviewer    text                           -- @link(employee)
);

-- The customers somebody was named for.
create table replaced (                        -- @hidden
    leaver   text not null,
    customer text not null,
    primary key (leaver, customer)
);
