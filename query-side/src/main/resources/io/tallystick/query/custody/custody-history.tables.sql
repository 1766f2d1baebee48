-- Who had which unit, from when to when.
create table custody (
    holding      text   not null,               -- @link(holding)
    began_at     bigint not null,
    unit         text   not null,               -- @link(unit)
    held_by      text   not null,               -- @link(org)
    state        text   not null,   -- @choice(custody.HoldingState)
    transfer     text,                          -- @link(transfer)
    store        text,                          -- @link(store)
    shelf        text,
    container    text,                          -- @link(container)
    went_to      text,
    loan         text,                          -- @link(loan)
    since        timestamptz not null,
    until_time   timestamptz,
    ended_at     bigint,
    responsible  text   not null,
    responsible_for text,
    primary key (holding, began_at)
);
create index on custody (unit, since);
create index on custody (held_by, since);

create table latest (                           -- @hidden
    holding  text primary key,
    unit     text not null,
    held_by  text not null,
    began_at bigint not null
);
