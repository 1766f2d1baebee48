-- What each customer owes and has ordered, against its limit.
create table exposure (
    customer         text primary key,     -- @link(customer)
    unit             text not null,        -- @link(org)
    tier             text,                 -- @choice(rulebook.CustomerTier)
    overridden       boolean not null default false,
    asked_tier       text,                 -- @choice(rulebook.CustomerTier)
    position         text,                 -- @choice(rulebook.MarketPosition)
    grade            text,
    credit_limit     numeric,
    owed             numeric not null,
    ordered          numeric not null,
    exposure         numeric not null,
    free             numeric,
    term_days        int not null default 0,
    most_term_days   int,
    volume           numeric,
    late_percent     int,
    standard_version int,
    graded_at        timestamptz,
    onboarded        boolean not null default false,
    waiver           text,
    report_on        date,
    report_cost      numeric,
    report_missing   boolean,
    last_sale        date
);
create index on exposure (tier);
create index on exposure (grade);

create table allowed (                     -- @hidden
    customer   text not null,
    order_no   text not null,
    amount     numeric not null,
    primary key (customer, order_no)
);
