-- Problems of trading with customers.
create table problem (
    customer     text not null,                -- @link(customer)
    problem      int  not null,
    owner        text,                         -- @link(employee)
    due_on       date,
    recorder     text not null,                -- @link(employee)
    recorder_for text,                         -- @link(employee)
    recorded_at  timestamptz not null,
    closed_at    timestamptz,
    primary key (customer, problem)
);
