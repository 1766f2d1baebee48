-- Who may read what of which customer file, from when until when: by a grant, or by looking after the customer or the file.
create table may_read (
    position  bigint not null,
    customer  text not null,                   -- @link(customer)
    reader    text not null,                   -- @link(employee)
    rests_on  text not null,                   -- @choice(customers.ReadingBasis)
    number    int,
    sections  text not null,
    purposes  text not null,
    from_at   timestamptz not null,
    until     date,
    to_at     timestamptz,
    primary key (position, customer, reader)
);
create index on may_read (customer);
create index on may_read (reader);
create index on may_read (from_at);
