-- Of each read model: the version shown before, kept for going back; and whether a person chose what is shown, in which case
-- nothing else is shown by itself.
alter table query.live_version
    add column former      int,
    add column held        boolean     not null default false,
    add column switched_at timestamptz;

-- A version compared with the one it was to take the place of, table by table, before it did. Sums are of the columns both
-- have; rows that differ are named by their keys.
create table query.version_comparison (
    model           text        not null,
    version         int         not null,
    former          int         not null,
    position        bigint      not null,
    former_position bigint      not null,
    place           int         not null,
    table_name      text        not null,
    rows_former     bigint,
    rows_now        bigint,
    sum_former      text,
    sum_now         text,
    columns_added   text[]      not null,
    columns_gone    text[]      not null,
    added           bigint      not null,
    removed         bigint      not null,
    changed         bigint      not null,
    told            text[]      not null,
    compared_at     timestamptz not null default clock_timestamp(),
    constraint version_comparison_key primary key (model, version, table_name)
);

grant select, insert, update, delete on query.version_comparison to tallystick_query;
