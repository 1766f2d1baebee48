-- Letters, faxes, calls and meetings with customers.
create table dealing (
    dealing     text primary key,            -- @link(dealing)
    unit        text not null,               -- @link(org)
    customer    text,                        -- @link(customer)
    channel     text not null,               -- @choice(customers.contacts.DealingChannel)
    direction   text not null,               -- @choice(customers.contacts.DealingDirection)
    happened_on date not null,
    reference   text not null,               -- @search
    important   boolean not null,
    report_by   date,
    linked      boolean not null,
    settled     text,                        -- @choice(customers.contacts.DealingEnd)
    reason      text,                        -- @plain
    chased      int not null default 0,
    recorded_at timestamptz not null,
    employee    text not null                -- @link(employee)
);
create index on dealing (customer, happened_on);
create index on dealing (linked);
