-- Investigations of customers by agencies.
create table investigation (
    investigation   text primary key,        -- @link(investigation)
    customer        text not null,           -- @link(customer)
    unit            text not null,           -- @link(org)
    agency          text not null,           -- @link(agency)
    purpose         text not null,           -- @plain
    budget          numeric not null,
    commissioned_at timestamptz not null,
    commissioner    text not null,           -- @link(employee)
    approver        text,                    -- @link(employee)
    reported_on     date,
    cost            numeric,
    over_budget     boolean
);
create index on investigation (customer);

-- Agencies that may be commissioned.
create table agency (
    agency     text primary key,             -- @link(agency)
    name       text not null,                -- @search
    ground     text not null,                -- @plain
    entered_at timestamptz not null
);
