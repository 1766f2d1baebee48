-- Every grant to read a customer file.
create table granted (
    customer    text not null,                 -- @link(customer)
    number      int  not null,
    grantee     text not null,                 -- @link(employee)
    sections    text not null,
    purposes    text not null,
    granted_on  timestamptz not null,
    until       date not null,
    revoked_at  timestamptz,
    reason      text not null,                 -- @plain
    request     int,
    scheme      int,
    grantor     text not null,                 -- @link(employee)
    grantor_for text,                          -- @link(employee)
    primary key (customer, number)
);
create index on granted (grantee);
