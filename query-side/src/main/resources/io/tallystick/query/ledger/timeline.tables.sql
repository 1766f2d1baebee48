-- Every event with its provenance (VI-15, VI-21).
create table event (
    position    bigint primary key,
    record      text,                   -- @link
    record_kind text,
    type        text not null,
    employee    text not null,          -- @link(employee)
    acting_for  text,                   -- @link(employee)
    post        text not null,   -- @choice(kernel.Post)
    command     text not null,
    command_id  text not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    late_reason text,
    cause       bigint,
    rules       text[]
);
create index on event (record, position);
create index on event (employee, position);
create index on event (type, position);
create index on event using brin (recorded_at);
