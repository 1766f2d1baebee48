-- The loan register 借閱登記簿: one row a loan, from the request to its end.
create table loan (
    loan            text primary key,           -- @link(loan)
    state           text not null,
    mode            text not null,
    requested_at    timestamptz not null,
    reader          text not null,              -- @link(reader)
    employee        text,                       -- @link(employee)
    reader_name     text,                       -- @sealed
    reader_unit     text,                       -- @link(org)
    organisation    text,                       -- @search
    contact         text,                       -- @sealed
    unit            text not null,              -- @link(unit)
    code            text,                       -- @search
    title           text not null,              -- @search
    class           text not null,
    security        text,
    kind            text not null,
    fonds           text not null,              -- @link(fonds)
    room            text not null,              -- @link(org)
    place           text,
    source_file     text,
    source_row      int,
    purpose         text not null,
    work_reason     text not null,              -- @search
    exception_reason text,                      -- @search
    persons         int  not null,
    requester       text not null,
    requester_for   text,
    approvals       int  not null default 0,
    approvals_needed int not null,
    approver        text,
    approver_for    text,
    opinion         text,
    approved_at     timestamptz,
    exception_granted boolean not null default false,
    handed_out_at   timestamptz,
    lent_on         date,
    handed_out_by   text,
    handed_out_by_for text,
    term_days       int,
    due_on          date,
    renewals        int  not null default 0,
    recalled        boolean not null default false,
    reminders       int  not null default 0,
    returned_at     timestamptz,
    days_late       int,
    in_time         boolean,
    intact          boolean,
    condition       text,
    pages           int,
    counted_pages   int,
    checked_by      text,
    checked_by_for  text,
    remarks         text,                       -- @search
    settlement      text,
    settler         text,
    settler_for     text,
    settled_at      timestamptz,
    position        bigint not null
);
create index on loan (state, due_on);
create index on loan (unit);
create index on loan (reader);
create index on loan (requested_at);

-- Readers without an account, for their name in the register.
create table registered (                       -- @hidden
    reader       text primary key,
    name         text not null,                 -- @sealed
    organisation text
);

create table employee_home (                    -- @hidden
    employee text primary key,
    unit     text not null
);
