-- Where each customer stands, and how alive its file is.
create table standing (
    customer     text primary key,           -- @link(customer)
    unit         text not null,              -- @link(org)
    salesperson  text,                       -- @link(employee)
    phase        text,                       -- @choice(customers.upkeep.CustomerPhase)
    stage        text,                       -- @choice(customers.upkeep.TradeStage)
    maturity     text,                       -- @choice(customers.upkeep.Maturity)
    focus        boolean not null default false,
    promising    boolean not null default false,
    tier         text,                       -- @choice(rulebook.CustomerTier)
    complete     int,
    stale        boolean not null default false,
    stale_since  date,
    told         int,
    cadence_days int,
    review_by    date,
    reviewed_at  timestamptz,
    outcome      text,                       -- @choice(customers.upkeep.ReviewOutcome)
    reviews      int not null default 0,
    contact_at   timestamptz,
    readings     int not null default 0,
    read_at      timestamptz,
    changed_at   timestamptz not null
);
create index on standing (stale, stale_since);
create index on standing (focus, contact_at);
