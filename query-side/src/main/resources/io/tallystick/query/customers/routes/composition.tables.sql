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

-- What was sold under a file, and the party it counts with: the file itself, or that in which it goes on.
create table bought_month (
    customer text not null,                -- @link(customer)
    goods    text not null,
    month    date not null,
    party    text not null,                -- @link(customer)
    amount   numeric not null,
    primary key (customer, goods, month)
);

-- Files that go on in another.
create table merged (                      -- @hidden
    customer text primary key,
    survivor text not null
);
create index on merged (survivor);
