-- Ways of looking at the composition of sales that are kept.
create table saved (
    analysis text primary key,             -- @link(saved-analysis)
    unit     text not null,                -- @link(org)
    name     text not null,                -- @search
    mark     text not null,                -- @choice(customers.routes.CompositionMark)
    months   int  not null,
    question text not null,                -- @search
    saved_at timestamptz not null,
    employee text not null,                -- @link(employee)
    uses     int  not null,
    used_at  timestamptz,
    purpose  text
);

-- Each time one was made again.
create table analysis_use (
    position bigint primary key,
    analysis text not null,                -- @link(saved-analysis)
    used_at  timestamptz not null,
    from_day date not null,
    to_day   date not null,
    purpose  text not null,                -- @search
    employee text not null                 -- @link(employee)
);
