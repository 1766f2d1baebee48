-- Every customer file there is.
create table customer (
    customer    text primary key,              -- @link(customer)
    card_no     text not null,                 -- @search
    name        text,                          -- @sealed
    nature      text not null,                 -- @choice(customers.CustomerNature)
    role        text not null,                 -- @choice(customers.PartyRole)
    special     text,                          -- @choice(customers.SpecialKind)
    relation    text not null,                 -- @choice(customers.CustomerRelation)
    unit        text not null,                 -- @link(org)
    custodian   text not null,                 -- @link(employee)
    salesperson text,                          -- @link(employee)
    facts       int  not null default 0,
    opened_at   timestamptz not null,
    changed_at  timestamptz not null
);
create index on customer (salesperson);
create index on customer (custodian);
