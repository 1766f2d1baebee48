-- Holdings by facet and value, each in its unit of count (I-40 to I-47, VI-25).
create table facet_value (
    facet         text not null,           -- @choice(rulebook.Facet)
    value         text not null,           -- @search
    fonds         text not null,           -- @link(fonds)
    counting_unit text not null,           -- @unit
    classified    int  not null default 0,
    held          int  not null default 0, -- @amount
    primary key (facet, value, fonds, counting_unit)
);

-- The units behind the figures: any facets together can be filtered for.
create table classified_unit (
    unit            text primary key,      -- @link(unit)
    title           text not null,         -- @search
    fonds           text not null,         -- @link(fonds)
    counting_unit   text not null,         -- @unit
    in_custody      boolean,
    product_model   text,                  -- @search
    equipment_model text,                  -- @search
    research_topic  text,                  -- @search
    project         text,                  -- @search
    profession      text,                  -- @search
    organisation    text,                  -- @search
    time            text
);
create index on classified_unit (in_custody);
