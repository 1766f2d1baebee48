-- Every sale and payment.
create table dealing (
    customer    text not null,             -- @link(customer)
    transaction int  not null,
    happened_on date not null,
    kind        text not null,             -- @choice(customers.grading.TransactionKind)
    document    text not null,             -- @search
    goods       text,                      -- @search
    amount      numeric not null,
    due_on      date,
    order_no    text,
    recorded_at timestamptz not null,
    employee    text not null,             -- @link(employee)
    primary key (customer, transaction)
);
create index on dealing (happened_on);

-- Sales by month, customer and class of goods.
create table sales (
    month    date not null,
    customer text not null,                -- @link(customer)
    goods    text not null,
    amount   numeric not null,
    times    int  not null default 0,
    primary key (month, customer, goods)
);
