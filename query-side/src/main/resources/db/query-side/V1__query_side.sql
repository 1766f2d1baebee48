-- What the query side keeps for good. Read models' tables are not here: they are replayed from the log.

-- Connections stand here when they are in no world: SQL that forgot its world finds nothing.
create schema if not exists no_world;

-- Which version of a read model is shown.
create table query.live_version (
    world   text not null,
    model   text not null,
    version int  not null,
    constraint live_version_key primary key (world, model)
);

-- Replays somebody asked for, taken up by whichever process projects the model.
create table query.replay_request (
    schema_name text not null,
    constraint replay_request_key primary key (schema_name)
);

-- Views people saved: filter, sort and columns of a register, as the query part of its address.
create table query.saved_view (
    id       bigint generated always as identity,
    owner    text        not null,
    model    text        not null,
    name     text        not null,
    query    text        not null,
    saved_at timestamptz not null default clock_timestamp(),
    constraint saved_view_key primary key (id),
    constraint saved_view_name unique (owner, model, name)
);

grant usage on schema query, no_world to tallystick_query;
grant select, insert, update, delete on query.live_version, query.replay_request, query.saved_view to tallystick_query;
