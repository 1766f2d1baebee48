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

-- Evaluations of service: one row a criterion (V-41).
create table evaluation (
    agent         text not null,                -- @link(agent)
    number        int  not null,
    criterion     text not null,
    employee      text not null,                -- @link(employee) @personal
    served_on     date not null,
    points        text not null,                -- @sealed
    most          int  not null,
    scorecard     int  not null,
    remarks       text,                         -- @sealed
    evaluator     text not null,
    evaluator_for text,
    primary key (agent, number, criterion)
);
create index on evaluation (served_on);
