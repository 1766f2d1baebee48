-- Handovers: what was listed, counted, countersigned before somebody left (VI-20).
create table handover (
    handover         text primary key,  -- @link(handover)
    state            text not null,     -- @choice(organisation.HandoverState)
    giver            text not null,     -- @link(employee)
    taker            text not null,     -- @link(employee)
    witness          text,              -- @link(employee)
    listed           int  not null,
    remarks          text,              -- @search
    listed_by        text not null,     -- @link(employee)
    listed_by_for    text,              -- @link(employee)
    listed_at        timestamptz not null,
    countersigner     text,             -- @link(employee)
    countersigner_for text,             -- @link(employee)
    countersigned_at timestamptz
);
create index on handover (giver);

-- What each handover lists.
create table handed_over (
    handover text not null,             -- @link(handover)
    record   text not null,             -- @link
    primary key (handover, record)
);

-- What people have in their charge now besides posts and files: units being filled, holds to be reviewed, keys.
create table charge (
    record    text not null,            -- @link
    number    int  not null,
    employee  text not null,            -- @link(employee)
    since     timestamptz not null,
    primary key (record, number)
);
create index on charge (employee);

-- Keys of rooms and who has them.
create table room_key (
    key       text primary key,         -- @link(key)
    state     text not null,            -- @choice(custody.store.KeyState)
    store     text not null,            -- @link(store)
    label     text not null,            -- @search
    holder    text,                     -- @link(employee)
    account   text,                     -- @search
    since     timestamptz not null
);
create index on room_key (holder);

-- Authority that ended at once, and why.
create table revocation (
    employee   text primary key,        -- @link(employee)
    cause      text not null,           -- @choice(organisation.RevocationCause)
    on_day     date not null,
    reason     text not null,           -- @search
    revoker     text not null,          -- @link(employee)
    revoker_for text                    -- @link(employee)
);
