-- Who read which document, when and what for.
create table reading (
    position   bigint primary key,
    read_at    timestamptz not null,
    document   text not null,                     -- @link(document)
    record     text,                              -- @link
    reader     text not null,                     -- @link(employee)
    reader_for text,                              -- @link(employee)
    post       text not null,                     -- @choice(kernel.Post)
    purpose    text                               -- @search
);
create index on reading (document);

create table known (                              -- @hidden
    document text primary key,
    record   text not null
);
