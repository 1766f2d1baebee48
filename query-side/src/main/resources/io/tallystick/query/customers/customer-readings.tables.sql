-- Every reading of a customer file.
create table reading (
    position   bigint primary key,
    read_at    timestamptz not null,
    customer   text not null,                  -- @link(customer)
    reader     text not null,                  -- @link(employee)
    reader_for text,                           -- @link(employee)
    purpose    text not null,                  -- @choice(rulebook.AccessPurpose)
    sections   text not null,
    rests_on   int,
    principals text
);
create index on reading (customer);
create index on reading (reader);
