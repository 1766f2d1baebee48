-- The use-effect register 利用效果登記: one row a use, told or asked for (I-16).
create table use_effect (
    loan        text primary key,               -- @link(loan)
    answered    boolean not null default false,
    room        text not null,                  -- @link(org)
    reader      text not null,                  -- @link(reader)
    employee    text,                           -- @link(employee)
    unit        text not null,                  -- @link(unit)
    code        text,                           -- @search
    title       text not null,                  -- @search
    purpose     text not null,
    work_reason text not null,                  -- @search
    used_until  date,
    asked       int  not null default 0,
    answer_by   date,
    effect      text,                           -- @search
    value       text,                           -- @search
    evidence    text,                           -- @search
    told_at     timestamptz,
    told_by     text,
    told_by_for text
);
create index on use_effect (answered, answer_by);

-- The response rate: uses that ended in the year, and how many of them have told their effect.
create table response (
    room     text not null,                     -- @link(org)
    year     int  not null,
    uses     bigint not null default 0,
    answered bigint not null default 0,
    primary key (room, year)
);

-- What was asked for, until it is used.
create table request (                          -- @hidden
    loan     text primary key,
    room     text not null,
    reader   text not null,
    employee text,
    unit     text not null,
    code     text,
    title    text not null,
    purpose  text not null,
    work_reason text not null
);
