-- Transfers to other houses, with both signatures over one list (VI-26).
create table transfer_out (
    transfer_out   text primary key,             -- @link(transfer-out)
    state          text not null,
    recipient      text not null,                -- @search
    deed           text not null,                -- @search
    batch          text not null,                -- @link(destruction)
    archives       text not null,                -- @link(org)
    lines          int  not null,
    listed_at      timestamptz not null,
    lister         text not null,
    lister_for     text,
    dispatched_at  timestamptz,
    due_on         date,
    transferor     text,
    transferor_for text,
    signed_on      date,
    signatory      text,                         -- @sealed
    office         text,
    taken          int  not null default 0,
    returned       int  not null default 0,
    reason         text,
    recorder       text,
    recorder_for   text,
    list_hash      text not null,                -- @plain
    position       bigint not null
);
create index on transfer_out (state, listed_at);

-- What was on each list, and what became of it; rows stay for ever.
create table line (
    transfer_out  text not null,                 -- @link(transfer-out)
    line          int  not null,
    recipient     text not null,                 -- @search
    title         text not null,                 -- @search
    year          int  not null,
    code          text,                          -- @search
    pieces        int  not null,
    pages         int  not null,
    period        text not null,
    security      text,
    outcome       text,
    unit          text not null,                 -- @link(unit)
    kind          text not null,
    counting_unit text not null,                 -- @unit
    primary key (transfer_out, line)
);
create index on line (unit);
