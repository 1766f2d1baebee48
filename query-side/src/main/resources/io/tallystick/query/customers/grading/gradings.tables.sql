-- Every tier and credit grade a customer was given.
create table grading (
    position         bigint primary key,
    graded_at        timestamptz not null,
    customer         text not null,        -- @link(customer)
    tier             text,                 -- @choice(rulebook.CustomerTier)
    grade            text,
    standard_version int,
    volume           numeric,
    tenure_months    int,
    late_percent     int,
    market           text,                 -- @choice(rulebook.MarketPosition)
    credit_limit     numeric,
    most_term_days   int,
    reason           text,
    asked_by         text,                 -- @link(employee)
    employee         text not null         -- @link(employee)
);
create index on grading (customer, position);
