-- One wrapped key for each data subject. Destroying a row erases everything sealed under it; the erasure itself is an
-- event in the log. The master key that wraps these is not in the database.
create table vault.subject_key (
    subject    text        not null,
    wrapped    bytea       not null,
    created_at timestamptz not null default now(),
    constraint subject_key_subject primary key (subject)
);

grant usage on schema vault to tallystick_app, tallystick_query;
grant select, insert, delete on vault.subject_key to tallystick_app;
grant select on vault.subject_key to tallystick_query;
