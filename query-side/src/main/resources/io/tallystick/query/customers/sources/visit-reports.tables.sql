-- Visit reports expected and handed in.
create table report (
    report       text primary key,           -- @link(visit-report)
    salesperson  text not null,              -- @link(employee)
    unit         text not null,              -- @link(org)
    period       text not null,              -- @choice(customers.sources.ReportPeriod)
    first_day    date not null,
    last_day     date not null,
    due_on       date not null,
    visits       int not null,
    submitted_at timestamptz,
    late         boolean,
    reason       text,                       -- @plain
    chased       int not null
);
create index on report (salesperson, first_day);
create index on report (due_on);
