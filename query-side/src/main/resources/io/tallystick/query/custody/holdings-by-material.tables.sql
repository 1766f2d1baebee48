-- What the archives hold by kind and material, each in its own unit of count (I-15, VI-25).
create table holding_material (
    fonds         text   not null,               -- @link(fonds)
    kind          text   not null,               -- @choice(filing.CustodyUnitKind)
    material      text   not null,
    counting_unit text   not null,               -- @unit
    units         bigint not null default 0,     -- @amount
    pieces        bigint not null default 0,
    pages         bigint not null default 0,
    primary key (fonds, kind, material, counting_unit)
);

-- Containers by room and kind 裝具 (I-15).
create table container_count (
    store      text   not null,                  -- @link(store)
    kind       text   not null,                  -- @choice(custody.store.ContainerKind)
    containers bigint not null default 0,
    primary key (store, kind)
);

-- Equipment by room and kind 設備 (I-15).
create table equipment_count (
    store     text   not null,                   -- @link(store)
    kind      text   not null,                   -- @choice(custody.store.EquipmentKind)
    equipment bigint not null default 0,
    primary key (store, kind)
);

create table described (                         -- @hidden
    unit     text primary key,
    fonds    text not null,
    kind     text not null,
    material text not null,
    pieces   int  not null default 0,
    pages    int  not null default 0,
    kept     boolean not null default false
);

create table container (                         -- @hidden
    container text primary key,
    store     text not null,
    kind      text not null
);

create table piece (                             -- @hidden
    store  text not null,
    number int  not null,
    kind   text not null,
    primary key (store, number)
);
