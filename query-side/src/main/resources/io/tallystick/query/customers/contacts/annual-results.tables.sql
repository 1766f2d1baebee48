-- The results of each customer for each year.
create table result (
    customer text not null,                  -- @link(customer)
    year     int  not null,
    unit     text not null,                  -- @link(org)
    standing text not null,                  -- @choice(customers.contacts.AnnualReportStanding)
    times    int not null default 0,
    asked_at timestamptz,
    again_on date,
    document text,                           -- @search
    waiver   text,
    filed_at timestamptz,
    employee text,                           -- @link(employee)
    primary key (customer, year)
);
create index on result (standing);
