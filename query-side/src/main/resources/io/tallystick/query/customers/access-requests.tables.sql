-- Requests to read customer files, and what became of them.
create table request (
    customer    text not null,                 -- @link(customer)
    number      int  not null,
    state       text not null,                 -- @choice(customers.AccessRequestState)
    requester   text not null,                 -- @link(employee)
    requester_for text,                        -- @link(employee)
    sections    text not null,
    purposes    text not null,
    until       date not null,
    reason      text not null,                 -- @plain
    asked_at    timestamptz not null,
    due_at      timestamptz not null,
    answered_at timestamptz,
    answered_by text,                          -- @link(employee)
    hours       int,
    late        boolean not null,
    ground      text,                          -- @choice(customers.RefusalGround)
    refusal     text,                          -- @plain
    appeal_by   date,
    appeal      text,                          -- @plain
    heard_by    text,                          -- @link(employee)
    primary key (customer, number)
);
create index on request (state, due_at);
