-- The customers of those who left, as counted when the departure was announced.
create table leaver_customer (
    leaver       text not null,                 -- @link(employee)
    customer     text not null,                 -- @link(customer)
    role         text not null,                 -- @choice(customers.leavers.FileRole)
    listed_at    timestamptz not null,
    replacement  text,                          -- @link(employee)
    contact_by   date,
    contacted_on date,
    tell_by      date,
    told_on      date,
    way          text,                          -- @choice(customers.leavers.TellingWay)
    reason_for_none text,                       -- @plain
    primary key (leaver, customer, role)
);
create index on leaver_customer (customer);
