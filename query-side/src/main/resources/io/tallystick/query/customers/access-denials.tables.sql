-- Every denied reading of a customer file.
create table denial (
    position   bigint primary key,
    denied_at  timestamptz not null,
    employee   text not null,                  -- @link(employee)
    customer   text not null,                  -- @link(customer)
    rule       text not null,
    on_day     date not null,
    alert      boolean not null
);
create index on denial (employee);
