create table unit (
    unit      text not null primary key,
    fonds     text not null,
    class     text not null,
    year      int  not null,
    period    text not null,
    title     text not null,
    filer     text not null,
    position  bigint not null
);
