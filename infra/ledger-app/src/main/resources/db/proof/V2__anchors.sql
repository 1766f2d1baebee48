-- What left the house: which checkpoint a witness cosigned, or was written into the folder of checkpoints, and when.
create table proof.anchor (
    size        bigint      not null,
    -- the name of the witness's key, or 'folder'
    target      text        not null,
    -- by the witness's clock, where there is one
    anchored_at timestamptz not null,
    -- the cosignature, as a line of a signed note
    line        text,
    constraint anchor_place primary key (size, target)
);
create trigger anchor_stays before update or delete on proof.anchor
    for each row execute function proof.refuse_change();
alter table proof.anchor enable always trigger anchor_stays;

grant select, insert on proof.anchor to tallystick_app;
