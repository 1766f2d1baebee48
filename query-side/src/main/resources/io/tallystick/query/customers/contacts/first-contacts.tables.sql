-- From the first contact to the file.
create table first_contact (
    customer     text primary key,           -- @link(customer)
    unit         text not null,              -- @link(org)
    contacted_on date,
    opened_on    date not null,
    lag_days     int not null,
    employee     text not null               -- @link(employee)
);
create index on first_contact (lag_days);

create table loose (                         -- @hidden
    dealing     text primary key,
    happened_on date not null
);
