-- Batches of what is due, with the cover of their registers: committee, approver, supervisors (VI-26).
create table batch (
    batch         text primary key,             -- @link(destruction)
    state         text not null,
    archives      text not null,                -- @link(org)
    lines         int  not null,
    undecided     int  not null,
    destroy       int  not null default 0,
    retain        int  not null default 0,
    extend        int  not null default 0,
    transfer_out  int  not null default 0,
    struck_out    int  not null default 0,
    listed_at     timestamptz not null,
    lister        text not null,
    lister_for    text,
    register_hash text,                         -- @plain
    drawn_up_at   timestamptz,
    members       int  not null default 0,
    approved_at   timestamptz,
    approver      text,
    approver_for  text,
    not_before    date,
    legal_basis   text,
    executed_on   date,
    operator      text,
    operator_for  text,
    place         text,
    manner        text,
    witnesses     int  not null default 0,
    ended_at      timestamptz,
    reason        text,
    position      bigint not null
);
create index on batch (state, listed_at);

-- The destruction register 銷毀清冊 with the columns of the field; rows stay for ever.
create table register (
    batch         text not null,                -- @link(destruction)
    line          int  not null,
    title         text not null,                -- @search
    year          int  not null,
    code          text,                         -- @search
    pieces        int  not null,
    pages         int  not null,
    period        text not null,
    kept_years    int  not null,
    until         date,
    security      text,
    decision      text,
    reason        text,
    new_period    text,
    outcome       text,
    appraiser     text,
    appraiser_for text,
    unit          text not null,                -- @link(unit)
    kind          text not null,
    counting_unit text not null,                -- @unit
    primary key (batch, line)
);
create index on register (unit);

-- Who signed what on a batch, in the order of the log.
create table signature (
    batch      text not null,                   -- @link(destruction)
    number     bigint not null,
    role       text not null,
    signer     text not null,
    signer_for text,
    signed_at  timestamptz not null,
    primary key (batch, number)
);

-- The appraisal register: every decision ever taken on an item, also those replaced later.
create table appraisal (
    batch         text not null,                -- @link(destruction)
    line          int  not null,
    number        bigint not null,
    unit          text not null,                -- @link(unit)
    decision      text not null,
    reason        text not null,                -- @search
    new_period    text,
    appraiser     text not null,
    appraiser_for text,
    decided_at    timestamptz not null,
    primary key (batch, line, number)
);
create index on appraisal (unit);
