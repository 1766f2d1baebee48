-- Who works in the archives, from when until when (I-12). What is personal stays sealed.
create table archivist (
    employee     text not null,                  -- @link(employee)
    from_on      date not null,
    until_on     date,
    unit         text not null,                  -- @link(org)
    full_time    boolean not null,
    sex          text,                           -- @sealed
    birth_year   text,                           -- @sealed
    education    text,                           -- @sealed
    recorder     text,                           -- @link(employee)
    recorder_for text,                           -- @link(employee)
    primary key (employee, from_on)
);
create index on archivist (employee);

-- Units of the house that keep archives.
create table archive_unit (
    unit     text not null,                      -- @link(org)
    from_on  date not null,
    until_on date,
    primary key (unit, from_on)
);
create index on archive_unit (unit);
