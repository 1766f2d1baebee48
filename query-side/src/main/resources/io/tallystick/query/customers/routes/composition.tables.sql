-- What sales are made of.
create table part (
    mark   text not null,                  -- @choice(customers.routes.CompositionMark)
    value  text not null,
    amount numeric not null,
    primary key (mark, value)
);

create table marked (                      -- @hidden
    customer text not null,
    mark     text not null,
    value    text,
    primary key (customer, mark)
);

create table bought (                      -- @hidden
    customer text primary key,
    amount   numeric
);

-- The same by month.
create table part_month (
    mark   text not null,                  -- @choice(customers.routes.CompositionMark)
    value  text not null,
    month  date not null,
    amount numeric not null,
    primary key (mark, value, month)
);

create table bought_month (                -- @hidden
    customer text not null,
    month    date not null,
    amount   numeric,
    primary key (customer, month)
);
