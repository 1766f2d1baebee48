-- How the orders of other systems were answered; an approval above the limit is an answer of its own.
create table answer (
    position         bigint primary key,
    answered_at      timestamptz not null,
    customer         text not null,        -- @link(customer)
    order_no         text not null,        -- @search
    amount           numeric not null,
    term_days        int,
    outcome          text not null,        -- @choice(customers.grading.OrderOutcome)
    ground           text,                 -- @choice(customers.grading.OrderGround)
    exposure         numeric,
    credit_limit     numeric,
    standard_version int,
    reason           text,
    asked_by         text,                 -- @link(employee)
    employee         text not null         -- @link(employee)
);
create index on answer (customer, position);
create index on answer (order_no);
