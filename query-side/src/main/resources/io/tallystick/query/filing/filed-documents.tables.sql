-- The catalogue of filed documents 歸檔文件目錄: the nine columns of DA/T 22-2015 (I-1, I-39), one row a document; a unit declared
-- on a list, of which no documents were told, is a row of its own with place 0.
create table document (
    unit            text not null,      -- @link(unit)
    number          int  not null,
    place           int  not null,
    code            text,               -- @search
    document_number text,               -- @search
    author          text,               -- @search
    title           text not null,      -- @search @sorted
    dated           date,
    security        text,
    pages           int  not null,
    remarks         text,               -- @search
    fonds           text not null,      -- @link(fonds)
    house_unit      text not null,      -- @link(org)
    category        text not null,
    class_code      text not null,
    year            int  not null,
    period          text not null,
    kind            text not null,   -- @choice(filing.CustodyUnitKind)
    position        bigint not null,
    primary key (unit, number)
);
create index on document (code, place);
create index on document (fonds, class_code, year);
create index on document (position);

-- What all documents of a unit share.
create table filed_unit (               -- @hidden
    unit            text primary key,
    title           text not null,
    document_number text,
    security        text,
    fonds           text not null,
    house_unit      text not null,
    category        text not null,
    class_code      text not null,
    year            int  not null,
    period          text not null,
    kind            text not null,
    code            text
);
