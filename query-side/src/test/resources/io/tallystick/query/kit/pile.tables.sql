-- What is kept of units in forms that PostgreSQL does not give back as they were given.
create table unit (
    unit      text primary key,             -- @public @link(unit)
    class     text not null,
    title     text,                         -- @search
    pages     int,                          -- @amount
    weight    numeric,
    note      jsonb,
    code      text,
    facets    text,
    opened_at timestamptz,
    unique (code)
);
create index on unit (class);

create table unit_class (                   -- @hidden
    class  text   not null,
    opened bigint,
    pages  bigint,
    primary key (class)
);
