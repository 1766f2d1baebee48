-- Of each version of a read model: the build readers see, and the one being made beside it from the beginning of the log.
create table query.build (
    model   text not null,
    version int  not null,
    shown   int  not null default 1,
    making  int,
    constraint build_key primary key (model, version),
    constraint build_is_another check (making > shown)
);

grant select, insert, update, delete on query.build to tallystick_query;
