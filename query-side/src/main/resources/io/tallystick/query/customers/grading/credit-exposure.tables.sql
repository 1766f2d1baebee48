-- What each party owes and has ordered under all of its files, against its one limit.
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
    last_sale        date,
    own_last_sale    date,                 -- @hidden
    begun            boolean not null default false -- @hidden
);
create index on exposure (tier);
create index on exposure (grade);

create table allowed (                     -- @hidden
    customer   text not null,
    order_no   text not null,
    amount     numeric not null,
    primary key (customer, order_no)
);

-- What stands under files that go on in another; it comes back where the two are parted.
create table merged (                      -- @hidden
    customer         text primary key,
    survivor         text not null,
    unit             text not null,
    tier             text,
    overridden       boolean not null default false,
    asked_tier       text,
    position         text,
    grade            text,
    credit_limit     numeric,
    owed             numeric not null,
    ordered          numeric not null,
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
    own_last_sale    date
);
create index on merged (survivor);

create table home (                        -- @hidden
    customer text primary key,
    unit     text not null
);
