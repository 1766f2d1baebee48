-- Stock-takes 清點: expected = seen + out + misplaced + missing once counted (I-14).
create table stocktake (
    stocktake        text primary key,          -- @link(stocktake)
    store            text not null,             -- @link(store)
    unit             text not null,             -- @link(org)
    state            text not null,
    shelves          text[],
    unplaced         boolean not null,
    expected         int not null,
    as_of            bigint not null,
    seen             int not null default 0,
    out_of_room      int not null default 0,
    misplaced        int not null default 0,
    missing          int,
    unknown          int not null default 0,
    open_differences int not null default 0,
    opened_at        timestamptz not null,
    opener           text not null,             -- @link(employee)
    opener_for       text,                      -- @link(employee)
    counted_at       timestamptz,
    closed_at        timestamptz,
    closer           text,                      -- @link(employee)
    closer_for       text,                      -- @link(employee)
    reason           text
);
create index on stocktake (store, state);

-- Every unit expected, and how it was found.
create table counted_unit (
    stocktake   text not null,                  -- @link(stocktake)
    unit        text not null,                  -- @link(unit)
    code        text,                           -- @search
    shelf       text,
    container   text,                           -- @link(container)
    state       text not null,          -- @choice(custody.store.CountedAs)
    found_at    text,
    counter     text,                           -- @link(employee)
    counter_for text,                           -- @link(employee)
    counted_at  timestamptz,
    primary key (stocktake, unit)
);
create index on counted_unit (stocktake, state);

-- What was found and not expected.
create table stray (
    stocktake   text not null,                  -- @link(stocktake)
    scanned     text not null,                  -- @search
    unit        text,                           -- @link(unit)
    found_at    text,
    counter     text not null,                  -- @link(employee)
    counter_for text,                           -- @link(employee)
    counted_at  timestamptz not null,
    primary key (stocktake, scanned)
);

-- Differences between ledger and shelf, each explained by somebody named.
create table difference (
    stocktake     text not null,                -- @link(stocktake)
    number        int  not null,
    kind          text not null,
    unit          text,                         -- @link(unit)
    scanned       text,                         -- @search
    expected_at   text,
    found_at      text,
    state         text not null,
    explanation   text,
    note          text,                         -- @search
    explainer     text,                         -- @link(employee)
    explainer_for text,                         -- @link(employee)
    explained_at  timestamptz,
    primary key (stocktake, number)
);
create index on difference (state, kind);
