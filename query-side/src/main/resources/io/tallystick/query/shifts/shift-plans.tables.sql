-- The shifts of the units.
create table pattern (
    plan            text not null,              -- @link(shift-plan)
    pattern         text not null,              -- @search
    house_unit            text not null,              -- @link(org)
    name            text not null,              -- @search
    starts          text not null,
    ends            text not null,
    starts_next_day boolean not null,
    night           boolean not null,
    days_off        boolean not null,
    least           int not null,
    primary key (plan, pattern)
);

-- The rotations of their teams.
create table rotation (
    plan     text not null,                     -- @link(shift-plan)
    rotation text not null,
    house_unit     text not null,                     -- @link(org)
    begins   date not null,
    cycle    text not null,
    teams    int  not null,
    primary key (plan, rotation)
);
