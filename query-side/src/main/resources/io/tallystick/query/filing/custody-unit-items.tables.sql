-- Documents of custody units, numbered as they were filed; place is the order they were arranged in (I-1).
create table item (
    unit            text not null,      -- @link(unit)
    number          int  not null,
    place           int,
    title           text not null,      -- @search @sorted
    author          text,               -- @search
    document_number text,               -- @search
    dated           date,
    pages           int  not null,
    attachments     int  not null,
    ink             text not null,
    origin          text not null,
    medium          text not null,
    remarks         text,               -- @search
    scope_class     text,               -- @search
    scope_version   int,
    document_type   text,               -- @search
    justification   text,               -- @search
    equipment       text,               -- @search
    security        text,
    filed_at        timestamptz not null,
    position        bigint not null,
    primary key (unit, number)
);
create index on item (document_number);
create index on item (position);
create index on item (scope_class, scope_version);
