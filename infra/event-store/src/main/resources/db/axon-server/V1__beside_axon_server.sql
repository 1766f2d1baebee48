-- What the ledger keeps in PostgreSQL when its events lie on Axon Server.

-- Where each event stands in the log: Axon Server tells positions in its stream, and neither when it appends nor when it
-- gives the events of a record. Rebuilt from the stream when emptied.
create table event_position (
    position bigint not null,
    event_id text   collate "C" not null,
    -- the register the event changes, if any
    register text,
    constraint event_position_key primary key (position),
    constraint event_position_event unique (event_id)
);
create index event_position_register on event_position (position) where register is not null;

-- Idempotency keys. A row is written before its events are appended, and has a position as soon as they are known to be
-- stored; a row without one tells which event to look for.
create table command_key (
    command_key    text   collate "C" not null,
    command_hash   bytea,
    event_id       text   collate "C" not null,
    aggregate_id   text   not null,
    version        bigint not null,
    size           int    not null,
    position       bigint,
    reserved_at    timestamptz not null default clock_timestamp(),
    constraint command_key_key primary key (command_key)
);

grant usage on schema axon_server to tallystick_app;
grant select, insert on event_position to tallystick_app;
grant select, insert, update, delete on command_key to tallystick_app;
