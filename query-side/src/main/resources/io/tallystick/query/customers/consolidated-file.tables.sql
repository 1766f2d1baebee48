-- All customers together, by what they are and what is known of them.
create table consolidated (
    aspect text not null,                      -- @choice(customers.ConsolidatedAspect)
    value  text not null,
    files  int  not null,
    primary key (aspect, value)
);

create table of_customer (                     -- @hidden
    customer text not null,
    aspect   text not null,
    value    text,
    primary key (customer, aspect)
);

create table fact_field (                      -- @hidden
    customer text not null,
    fact     int  not null,
    field    text not null,
    primary key (customer, fact)
);

create table field_of_customer (               -- @hidden
    customer text not null,
    aspect   text not null,
    value    text not null,
    primary key (customer, aspect, value)
);
