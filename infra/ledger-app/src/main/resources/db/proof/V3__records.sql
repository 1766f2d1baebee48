-- How much there is of every record up to a position: leaves of a sorted Merkle map whose root is an event of the log. Everything
-- here can be computed again from the log; what somebody changes here no longer leads to the root.
create table proof.record_leaf (
    key    bytea  not null,
    record text   not null,
    events bigint not null,
    chain  bytea  not null,
    -- the position up to which it was counted when it last changed
    up_to  bigint not null,
    constraint record_leaf_key primary key (key),
    constraint record_leaf_hashes check (octet_length(key) = 32 and octet_length(chain) = 32)
);
create index record_leaf_up_to on proof.record_leaf (up_to);

-- Up to where all of it is counted.
create table proof.record_progress (
    one   boolean not null default true,
    up_to bigint  not null,
    constraint record_progress_one primary key (one),
    constraint record_progress_only check (one)
);
insert into proof.record_progress (up_to) values (0);

create table proof.commitment (
    up_to    bigint not null,
    records  bigint not null,
    root     bytea  not null,
    -- the event that says so; none until it is appended
    position bigint,
    constraint commitment_up_to primary key (up_to)
);

grant select, insert, update on proof.record_leaf, proof.commitment to tallystick_app;
grant select, update on proof.record_progress to tallystick_app;
