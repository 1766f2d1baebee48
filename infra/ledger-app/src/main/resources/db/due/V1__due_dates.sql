-- Registers derived from the log, each row in the same transaction as the position read so far. They can be emptied and read
-- again at any time: nothing is sent while they catch up.

-- What falls due, and how far it was acted on.
create table due.due_date (
    what      text   not null,
    record    text   not null,
    part      text   not null,
    due_on    date   not null,
    step      int    not null default 0,
    set_at    bigint not null,
    -- The day and the rules under which nothing more was found to do; null where it was not looked at since it changed.
    seen_on   date,
    seen_rules bigint,
    constraint due_date_key primary key (what, record, part)
);
create index due_date_on on due.due_date (what, due_on);

-- How far each reader of the log has come.
create table due.reader (
    name     text   not null,
    position bigint not null,
    constraint reader_key primary key (name)
);

-- Notices that are still to be sent, by way.
create table due.outbox (
    notice   text        not null,
    way      text        not null,
    employee text        not null,
    at_once  boolean     not null,
    given_at timestamptz not null,
    constraint outbox_key primary key (notice, way)
);

-- Where people want their mail, sealed as in the log.
create table due.mail_address (
    employee text    not null,
    subject  text    not null,
    sealed   text    not null,
    daily    boolean not null,
    constraint mail_address_key primary key (employee)
);

grant usage on schema due to tallystick_app;
grant select, insert, update, delete on due.due_date, due.reader, due.outbox, due.mail_address to tallystick_app;
