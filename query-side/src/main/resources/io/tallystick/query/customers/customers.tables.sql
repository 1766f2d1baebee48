-- Every customer file there is, and what it lacks.
create table customer (
    customer       text primary key,           -- @link(customer)
    file_no        text not null,              -- @search @hidden
    state          text not null,              -- @choice(customers.CustomerFileState)
    card_no        text not null,              -- @search
    name           text,                       -- @sealed
    nature         text not null,              -- @choice(customers.CustomerNature)
    role           text not null,              -- @choice(customers.PartyRole)
    special        text,                       -- @choice(customers.SpecialKind)
    relation       text not null,              -- @choice(customers.CustomerRelation)
    unit           text not null,              -- @link(org)
    custodian      text not null,              -- @link(employee)
    salesperson    text,                       -- @link(employee)
    survivor       text,                       -- @link(customer)
    facts          int  not null default 0,
    missing        int  not null default 0,
    missing_fields text[] not null default '{}', -- @choice(customers.CardField)
    ended_on       date,
    opened_at      timestamptz not null,
    changed_at     timestamptz not null
);
create index on customer (salesperson);
create index on customer (custodian);

-- The fields a file must have.
create table required_field (                  -- @hidden
    customer text not null,
    field    text not null,
    primary key (customer, field)
);

-- The fields something was ever recorded of.
create table recorded_field (                  -- @hidden
    customer text not null,
    field    text not null,
    primary key (customer, field)
);
