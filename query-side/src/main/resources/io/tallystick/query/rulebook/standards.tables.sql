-- Versions of standards; a promulgated one supersedes those before it from the day it takes effect.
create table standard_version (
    standard       text not null,       -- @link(standard)
    version        int  not null,
    kind           text not null,
    state          text not null,   -- @choice(DRAFT|REVIEWED|PROMULGATED)
    effective_from date,
    effective_until date,
    authority      text not null,       -- @search
    rationale      text,                -- @search
    opinion        text,                -- @search
    drafter        text not null,       -- @link(employee)
    drafter_for    text,                -- @link(employee)
    reviewer       text,                -- @link(employee)
    reviewer_for   text,                -- @link(employee)
    issuer         text,                -- @link(employee)
    issuer_for     text,                -- @link(employee)
    drafted_at     timestamptz,
    reviewed_at    timestamptz,
    promulgated_at timestamptz,
    content        jsonb not null,
    primary key (standard, version)
);
