-- The kind of work and the latest level of skill: one row a person (V-111).
create table agent (
    agent       text primary key,               -- @link(agent)
    employee    text not null,                  -- @link(employee)
    job_type    text,                           -- @search
    level       int,
    assessed_on date
);

-- Every assessment there was.
create table assessment (
    agent        text not null,                 -- @link(agent)
    position     bigint not null,
    employee     text not null,                 -- @link(employee)
    level        int  not null,
    assessed_on  date not null,
    remarks      text,                          -- @sealed
    assessor     text not null,
    assessor_for text,
    primary key (agent, position)
);
