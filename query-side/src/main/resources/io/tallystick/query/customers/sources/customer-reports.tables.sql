-- Reports on customers.
create table filed (
    report      text primary key,            -- @link(customer-report)
    customer    text not null,               -- @link(customer)
    unit        text not null,               -- @link(org)
    kind        text not null,               -- @choice(customers.sources.ReportKind)
    happened_at timestamptz not null,
    filed_at    timestamptz not null,
    late        boolean not null,
    told        int not null,
    employee    text not null                -- @link(employee)
);
create index on filed (customer);
