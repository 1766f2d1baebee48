-- Visits to customers.
create table visit (
    visit       text primary key,            -- @link(visit)
    customer    text not null,               -- @link(customer)
    unit        text not null,               -- @link(org)
    salesperson text not null,               -- @link(employee)
    visited_at  timestamptz not null,
    recorded_at timestamptz not null,
    lag_hours   int not null,
    late        boolean not null,
    purpose     text not null,               -- @choice(customers.sources.VisitPurpose)
    report      text not null                -- @link(visit-report)
);
create index on visit (customer);
create index on visit (salesperson, visited_at);
