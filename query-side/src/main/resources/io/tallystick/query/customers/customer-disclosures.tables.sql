-- Every disclosure of a customer file to somebody outside.
create table disclosure (
    position      bigint primary key,
    disclosed_at  timestamptz not null,
    customer      text not null,               -- @link(customer)
    recipient     text not null,
    basis         text not null,               -- @choice(customers.DisclosureBasis)
    document      text not null,
    sections      text not null,
    discloser     text not null,               -- @link(employee)
    discloser_for text                         -- @link(employee)
);
