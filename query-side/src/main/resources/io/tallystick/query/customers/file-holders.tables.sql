-- How many people know each file.
create table held (
    customer    text primary key,            -- @link(customer)
    unit        text not null,               -- @link(org)
    custodian   text not null,               -- @link(employee)
    salesperson text,                        -- @link(employee)
    readers     int not null,
    writers     int not null,
    single      boolean not null default true,
    holder      text,                        -- @link(employee)
    flagged_at  timestamptz
);
create index on held (single);

create table reader (                        -- @hidden
    customer text not null,
    employee text not null,
    primary key (customer, employee)
);

create table writer (                        -- @hidden
    customer text not null,
    employee text not null,
    primary key (customer, employee)
);
