-- The Merkle log over domain_event, as infra/transparency-log describes it. A tile grows until it is full: a narrower one of
-- the same place is its beginning, so one row serves every width. Only ever longer: the trigger refuses another beginning.
create table proof.tile (
    level int    not null,
    index bigint not null,
    bytes bytea  not null,
    constraint tile_place primary key (level, index),
    constraint tile_of_hashes check (octet_length(bytes) between 32 and 8192 and octet_length(bytes) % 32 = 0)
);
alter table proof.tile alter column bytes set storage external;

-- Every checkpoint that was ever shown.
create table proof.checkpoint (
    size      bigint      not null,
    note      bytea       not null,
    signed_at timestamptz not null,
    constraint checkpoint_size primary key (size)
);

create function proof.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'tile'
        and substring(new.bytes for octet_length(old.bytes)) = old.bytes
        and new.level = old.level and new.index = old.index then
        return new;
    end if;
    raise exception 'proofs are append-only: % on % is refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

create trigger tile_grows before update or delete on proof.tile
    for each row execute function proof.refuse_change();
create trigger checkpoint_stays before update or delete on proof.checkpoint
    for each row execute function proof.refuse_change();
alter table proof.tile enable always trigger tile_grows;
alter table proof.checkpoint enable always trigger checkpoint_stays;

grant usage on schema proof to tallystick_app;
grant select, insert, update on proof.tile to tallystick_app;
grant select, insert on proof.checkpoint to tallystick_app;
