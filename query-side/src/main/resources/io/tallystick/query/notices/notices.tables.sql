-- Notices, each to one person.
create table notice (
    notice          text primary key,           -- @link(notice)
    employee        text not null,              -- @link(employee)
    kind            text not null,              -- @choice(notices.NoticeKind)
    about           text not null,              -- @link
    due_on          date,
    escalated       boolean not null,
    given_at        timestamptz not null,
    acknowledged_at timestamptz,
    sent            text,
    not_sent        text,
    position        bigint not null
);
create index on notice (employee, acknowledged_at);

-- Which calendar address of an employee is the one that works.
create table calendar_address (
    employee text primary key,
    number   int  not null
);
