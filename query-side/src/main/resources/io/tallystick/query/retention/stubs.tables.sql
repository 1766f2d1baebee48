-- What is left of units that were destroyed or handed over: for ever (VI-26).
create table stub (
    unit          text primary key,             -- @link(unit)
    state         text not null,
    title         text not null,                -- @search
    code          text,                         -- @search
    year          int  not null,
    kind          text not null,
    counting_unit text not null,                -- @unit
    pieces        int  not null,
    pages         int  not null,
    period        text not null,
    until         date,
    kept_years    int  not null,
    batch         text not null,                -- @link(destruction)
    line          int  not null,
    left_at       timestamptz not null,
    operator      text not null,
    operator_for  text,
    recipient     text,                         -- @search
    deed          text,
    destroyed_on  date,
    approval      text,                         -- @search
    old_approver  text,                         -- @sealed
    old_supervisors text,                       -- @sealed
    source_row    int,
    position      bigint not null
);
create index on stub (left_at);
