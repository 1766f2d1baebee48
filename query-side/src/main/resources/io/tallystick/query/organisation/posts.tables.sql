-- Appointments; an empty fonds and unit means the whole house (VI-14, VI-20).
create table appointment (
    employee      text not null,        -- @link(employee)
    appointment   int  not null,
    name          text,                 -- @sealed
    post          text not null,   -- @choice(kernel.Post)
    acting_for    text,                 -- @link(employee)
    fonds         text,                 -- @link(fonds)
    house_unit    text,                 -- @link(org)
    held_from     date not null,
    held_until    date,
    relieved_on   date,
    relief_reason text,                 -- @personal
    appointed_at  timestamptz not null,
    appointed_by  text not null,        -- @link(employee)
    position      bigint not null,
    primary key (employee, appointment)
);
create index on appointment (post);

create table name_of_employee (         -- @hidden
    employee text primary key,
    name     text not null              -- @sealed
);
