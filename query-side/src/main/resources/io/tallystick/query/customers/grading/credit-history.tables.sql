-- What was ever recorded of the credit of each customer.
create table credit_event (
    position     bigint primary key,
    recorded_at  timestamptz not null,
    customer     text not null,            -- @link(customer)
    kind         text not null,            -- @choice(customers.grading.CreditHistoryKind)
    problem      int,
    happened_on  date,
    grade        text,
    credit_limit numeric,
    days         int,
    purpose      text,                     -- @choice(rulebook.GradePolicyPurpose)
    applied      int,
    version      int,
    document     text,                     -- @search
    amount       numeric,
    employee     text not null             -- @link(employee)
);
create index on credit_event (customer);
