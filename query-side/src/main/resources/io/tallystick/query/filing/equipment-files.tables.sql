-- The files of equipment, from the first paper to what became of it (I-23). Without acceptance papers: acceptance_papers is 0.
create table equipment_file (
    file              text primary key,    -- @link(equipment-file)
    number            text not null,       -- @search
    name              text not null,       -- @search
    model             text not null,       -- @search
    state             text not null,       -- @choice(filing.EquipmentFileState)
    fonds             text not null,       -- @link(fonds)
    house_unit        text not null,       -- @link(org)
    papers            int  not null default 0,
    acceptance_papers int  not null default 0,
    disposal          text,
    disposed_on       date,
    basis             text,                -- @search
    opened_at         timestamptz not null,
    closed_at         timestamptz
);
create index on equipment_file (state);

-- The documents filed about each.
create table equipment_paper (
    file        text not null,             -- @link(equipment-file)
    unit        text not null,             -- @link(unit)
    number      int  not null,
    scope_class text not null,             -- @search
    filed_at    timestamptz not null,
    primary key (file, unit, number)
);
