-- Read models beside the live ones: as of a moment, or rebuilt to be compared. One line for each model's schema, which is
-- named after it: w17_holdings_v3. Times are the machine's own; nothing of the ledger hangs on them.
create table query.world (
    id            bigint generated always as identity,
    kind          text        not null,
    model         text        not null,
    version       int         not null,
    -- what was recorded up to here counts, and of that only what had happened by as_of, where that is given
    known         bigint      not null,
    as_of         timestamptz,
    state         text        not null default 'WAITING',
    -- where the rows were copied from that the replay began with, and how far they went
    base          text,
    base_position bigint      not null default 0,
    position      bigint      not null default 0,
    bytes         bigint      not null default 0,
    error         text,
    created_at    timestamptz not null default clock_timestamp(),
    started_at    timestamptz,
    moved_at      timestamptz,
    used_at       timestamptz not null default clock_timestamp(),
    constraint world_key primary key (id)
);

-- Whoever looks at the same moment looks at the same tables.
create unique index world_once on query.world (model, version, known, coalesce(as_of, '-infinity'))
    where kind = 'AS_OF' and state in ('WAITING', 'BUILDING', 'READY');

grant select, insert, update, delete on query.world to tallystick_query;
