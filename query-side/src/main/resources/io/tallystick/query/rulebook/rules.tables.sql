-- Versions of rules (VI-18): the one in force on a day is the promulgated one with the highest version that has taken effect.
create table rule_version (
    rule           text not null,
    version        int  not null,
    section        text not null,
    phrase         text not null,       -- @search
    state          text not null,   -- @choice(CATALOGUED|DRAFT|PROMULGATED)
    in_force       boolean not null,
    effective_from date,
    parameters     jsonb not null,
    change_reason  text,                -- @search
    drafter        text,                -- @link(employee)
    drafter_for    text,                -- @link(employee)
    issuer         text,                -- @link(employee)
    issuer_for     text,                -- @link(employee)
    drafted_at     timestamptz,
    promulgated_at timestamptz,
    primary key (rule, version)
);
create index on rule_version (effective_from);

-- Legal profiles in the order of their adoption; the last is in force (VI-29).
create table legal_profile (
    position   bigint primary key,
    profile    text not null,
    adopted_at timestamptz not null,
    employee   text not null            -- @link(employee)
);
