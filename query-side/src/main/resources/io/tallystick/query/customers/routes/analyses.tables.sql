-- Analyses of composition and what followed from them.
create table analysis (
    analysis     text primary key,         -- @link(analysis)
    unit         text not null,            -- @link(org)
    mark         text not null,            -- @choice(customers.routes.CompositionMark)
    from_day     date not null,
    to_day       date not null,
    decision     text,
    no_action    text,
    concluded_at timestamptz not null,
    employee     text not null             -- @link(employee)
);
