-- Who of the house is in contact with which customer, and when they report.
create table contact (
    customer    text not null,               -- @link(customer)
    person      text not null,               -- @link(employee)
    active      boolean not null default true,
    assigned_at timestamptz,
    report_by   date,
    reported_at timestamptz,
    reports     int not null default 0,
    primary key (customer, person)
);
create index on contact (person);

-- Important new customers with too few contacts.
create table shortfall (
    customer     text primary key,           -- @link(customer)
    has          int,
    least        int,
    make_good_by date
);

-- How customers were received.
create table reception (
    customer    text not null,               -- @link(customer)
    reception   int not null,
    received_on date not null,
    level       text not null,               -- @choice(customers.contacts.ReceptionLevel)
    host        text not null,               -- @link(employee)
    below       boolean not null,
    reason      text,                        -- @plain
    primary key (customer, reception)
);

-- Major changes with customers.
create table major_change (
    customer    text not null,               -- @link(customer)
    change      int not null,
    kind        text not null,               -- @choice(customers.contacts.MajorChangeKind)
    changed_on  date not null,
    recorded_at timestamptz not null,
    employee    text not null,               -- @link(employee)
    primary key (customer, change)
);

-- Yearly results of customers.
create table annual_report (
    customer    text not null,               -- @link(customer)
    year        int not null,
    document    text,                        -- @plain
    waiver      text,                        -- @plain
    recorded_at timestamptz not null,
    primary key (customer, year)
);

-- When files were last brought together.
create table consolidation (
    customer        text primary key,        -- @link(customer)
    consolidated_at timestamptz,
    employee        text                     -- @link(employee)
);
