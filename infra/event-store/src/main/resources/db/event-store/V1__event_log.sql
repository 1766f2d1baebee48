-- The log. Rows are inserted by the appender and never changed: not by the application role, which has no right to,
-- and not by the owner by accident, whom the trigger stops.
create table domain_event (
    position       bigint      not null,
    aggregate_type text        not null,
    aggregate_id   text        collate "C" not null,
    sequence       bigint      not null,
    event_id       uuid        not null,
    type           text        not null,
    revision       int         not null,
    payload        bytea       not null,
    metadata       bytea       not null,
    recorded_at    timestamptz not null,
    -- the register the event changes (organisation, rulebook), if any
    register       text,
    -- on the first event of a command: actor and idempotency key, keyed hash of the request, number of its events
    command_key    text        collate "C",
    command_hash   bytea,
    command_size   int,
    constraint domain_event_position primary key (position),
    constraint domain_event_sequence unique (aggregate_id, sequence),
    constraint domain_event_counted check (position >= 1 and sequence >= 0 and revision >= 1),
    constraint domain_event_size check (octet_length(payload) + octet_length(metadata) <= 61440)
);

-- Payloads are stored as they come: proofs are over stored bytes, and small rows are not worth compressing.
alter table domain_event alter column payload set storage external;
alter table domain_event alter column metadata set storage external;

create unique index domain_event_command on domain_event (command_key) where command_key is not null;
create index domain_event_register on domain_event (position) where register is not null;

create table snapshot (
    aggregate_id   text   collate "C" not null,
    sequence       bigint not null,
    aggregate_type text   not null,
    event_id       uuid   not null,
    type           text   not null,
    -- the revision of the aggregate's own shape, which need not be a number
    revision       text,
    payload        bytea  not null,
    metadata       bytea  not null,
    recorded_at    timestamptz not null,
    constraint snapshot_key primary key (aggregate_id)
);

-- Blocks of readable surrogate numbers handed to nodes; gaps are of no consequence.
create table identity_block (
    kind text   not null,
    year int    not null,
    next bigint not null,
    constraint identity_block_key primary key (kind, year)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the log is append-only: % on % is refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

-- For each statement, so that not even a change that meets no row passes; always, so that it also fires in a session
-- that plays a replica.
create trigger domain_event_append_only before update or delete or truncate on domain_event
    for each statement execute function refuse_change();
alter table domain_event enable always trigger domain_event_append_only;
