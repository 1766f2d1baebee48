-- Sales that are not paid yet.
create table receivable (
    customer    text not null,             -- @link(customer)
    transaction int  not null,
    document    text not null,             -- @search
    sold_on     date not null,
    due_on      date not null,
    amount      numeric not null,
    owed        numeric not null,
    grade       text,
    primary key (customer, transaction)
);
create index on receivable (due_on);

create table sold (                        -- @hidden
    customer    text not null,
    transaction int  not null,
    document    text not null,
    sold_on     date not null,
    due_on      date not null,
    amount      numeric not null,
    primary key (customer, transaction)
);

create table account (                     -- @hidden
    customer   text primary key,
    paid       numeric,
    grade      text,
    goes_on_in text
);
create index on account (goes_on_in);
