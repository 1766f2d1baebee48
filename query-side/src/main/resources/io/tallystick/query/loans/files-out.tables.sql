-- Files with readers, and what was sent to get them back. What is overdue is the reader's day to say.
create table file_out (
    loan         text primary key,              -- @link(loan)
    state        text not null,
    mode         text not null,
    due_on       date not null,
    reader       text not null,                 -- @link(reader)
    employee     text,                          -- @link(employee)
    unit         text not null,                 -- @link(unit)
    code         text,                          -- @search
    title        text not null,                 -- @search
    purpose      text not null,
    security     text,
    room         text not null,                 -- @link(org)
    renewals     int  not null default 0,
    recalled     boolean not null default false,
    step         int  not null default 0,
    reminded_at  timestamptz,
    to_superior  boolean not null default false
);
create index on file_out (due_on);
create index on file_out (unit);
create index on file_out (reader);

create table reminder (
    loan         text not null,                 -- @link(loan)
    position     bigint not null,
    step         int  not null,
    working_days int  not null,
    to_superior  boolean not null,
    sent_to      text not null,
    sent_at      timestamptz not null,
    channel      text,
    note         text,                          -- @search
    sender       text not null,
    sender_for   text,
    primary key (loan, position)
);

create table request (                          -- @hidden
    loan     text primary key,
    room     text not null,
    reader   text not null,
    employee text,
    unit     text not null,
    code     text,
    title    text not null,
    purpose  text not null,
    mode     text not null,
    security text
);
