-- What authorities demand of customer files, and how far the answer is.
create table demand (
    demand         text primary key,           -- @link(demand)
    state          text not null,              -- @choice(customers.demands.DemandState)
    authority      text not null,              -- @plain
    legal_basis    text not null,              -- @plain
    document       text not null,              -- @plain
    due_on         date not null,
    customers      int  not null,
    given          int,
    withheld       int,
    registered_at  timestamptz not null,
    registrar      text not null,              -- @link(employee)
    registrar_for  text,                       -- @link(employee)
    collector      text,                       -- @link(employee)
    approver       text,                       -- @link(employee)
    handed_over_at timestamptz,
    receipt        text,                       -- @plain
    outcome        text,                       -- @plain
    withdrawal     text,                       -- @plain
    closed_at      timestamptz
);
create index on demand (state, due_on);
-- The files of each demand: those named, and those of the same party, with what each went on in.
create table demanded (
    demand   text not null,                    -- @link(demand)
    customer text not null,                    -- @link(customer)
    named    boolean not null,
    survivor text,                             -- @link(customer)
    primary key (demand, customer)
);
create index on demanded (customer);
