-- Pairs of files that may be, are, or are not of one party.
create table pair (
    customer text not null,                    -- @link(customer)
    other    text not null,                    -- @link(customer)
    customer_in text,                          -- @link(customer)
    other_in text,                             -- @link(customer)
    standing text not null,                    -- @choice(customers.DuplicateStanding)
    likeness text,
    reason   text,                             -- @plain
    since    timestamptz not null,
    primary key (customer, other)
);
create index on pair (other);
