-- How each customer is classed, its zone, and on how many routes it is.
create table customer_class (
    customer  text primary key,            -- @link(customer)
    unit      text not null,               -- @link(org)
    ownership text,                        -- @choice(customers.routes.CustomerClass)
    channel   text,                        -- @choice(customers.routes.CustomerClass)
    location  text,                        -- @choice(customers.routes.CustomerClass)
    unclassed int  not null,
    zone      text,
    routes    int  not null
);
create index on customer_class (zone);
create index on customer_class (unclassed);
