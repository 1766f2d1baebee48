-- Every fact ever recorded, with where it comes from; what it says is not here (ADR 0035).
create table fact (
    customer      text not null,               -- @link(customer)
    fact          int  not null,
    field         text not null,               -- @choice(customers.CardField)
    section       text not null,               -- @choice(rulebook.CardSection)
    year          int,
    source        text not null,               -- @choice(customers.FactSource)
    source_record text,                        -- @link
    collector     text not null,               -- @link(employee)
    observed_on   date not null,
    standing      text not null,               -- @choice(customers.FactStanding)
    verification  text not null,               -- @choice(customers.Verification)
    method        text,                        -- @plain
    verifier      text,                        -- @link(employee)
    verifier_for  text,                        -- @link(employee)
    verified_at   timestamptz,
    successor     int,
    recorded_at   timestamptz not null,
    primary key (customer, fact)
);
create index on fact (standing);
create index on fact (collector);
