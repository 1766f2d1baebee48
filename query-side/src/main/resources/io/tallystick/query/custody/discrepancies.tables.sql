-- Differences between what was dispatched and what was received, each settled by somebody named.
create table discrepancy (
    transfer     text not null,                 -- @link(transfer)
    number       int  not null,
    kind         text not null,   -- @choice(custody.Discrepancy$Kind)
    line         int,
    declared     text,
    found        text,
    detail       text not null,                 -- @search
    state        text not null,   -- @choice(OPEN|RESOLVED)
    raised_at    timestamptz not null,
    raised_by    text not null,
    resolution   text,   -- @choice(custody.Discrepancy$Resolution)
    note         text,                          -- @search
    resolver     text,
    resolver_for text,
    resolved_at  timestamptz,
    left_open    boolean not null default false,
    primary key (transfer, number)
);
create index on discrepancy (state, raised_at);
