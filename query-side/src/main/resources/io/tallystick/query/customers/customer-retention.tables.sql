-- Until when each customer file is kept.
create table kept (
    customer    text primary key,              -- @link(customer)
    unit        text not null,                 -- @link(org)
    ended_on    date,
    basis       text,                          -- @choice(customers.RelationshipEnd)
    last_trade  date,
    until       date,
    lengthened_from date,
    trigger     text,
    rule        text,
    holds       int not null,
    held_by     text,                          -- @plain
    review_on   date,
    reviewer    text,                          -- @link(employee)
    permanent   boolean not null,
    authority   text,                          -- @plain
    erased      boolean not null
);
create index on kept (until);
