-- Column mappings that people saved for the next file of the same shape.
create table imports.saved_mapping (
    name     text        not null,
    mapping  text        not null,
    saved_by text        not null,
    saved_at timestamptz not null default now(),
    constraint saved_mapping_name primary key (name)
);

grant usage on schema imports to tallystick_app;
grant select, insert, update on imports.saved_mapping to tallystick_app;
