-- Sweeps through the stored documents, and how far each has come.
create table sweep (
    sweep        text primary key,                -- @link(fixity)
    state        text   not null,                 -- @choice(documents.SweepState)
    fonds        text   not null,                 -- @link(fonds)
    documents    int    not null,
    checked      int    not null default 0,
    unsound      int    not null default 0,
    bytes        bigint not null default 0,
    started_at   timestamptz not null,
    completed_at timestamptz,
    starter      text   not null,                 -- @link(employee)
    starter_for  text                             -- @link(employee)
);
