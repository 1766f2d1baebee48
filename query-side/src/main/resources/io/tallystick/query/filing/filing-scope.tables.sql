-- Completeness by class and year: the documents the filing scope expects against those filed (I-20 to I-32).
create table class_year (
    fonds          text not null,      -- @link(fonds)
    year           int  not null,
    scope_class    text not null,      -- @search
    class_name     text,               -- @search
    expected_types int  not null default 0,
    missing_types  int  not null default 0,
    items          int  not null default 0,
    primary key (fonds, year, scope_class)
);

-- The same, document by document; what is filed without being expected stands there too.
create table document_type (
    fonds         text not null,       -- @link(fonds)
    year          int  not null,
    scope_class   text not null,       -- @search
    document_type text not null,       -- @search
    expected      boolean,
    items         int  not null default 0,
    primary key (fonds, year, scope_class, document_type)
);

-- Versions of the scope: which was in force on a day.
create table scope_version (
    version         int  primary key,
    authority       text not null,     -- @search
    effective_from  date not null,
    superseded_by   int,
    superseded_from date,
    classes         int  not null,
    drafter         text not null,     -- @link(employee)
    drafter_for     text,              -- @link(employee)
    issuer          text not null,     -- @link(employee)
    issuer_for      text,              -- @link(employee)
    promulgated_at  timestamptz not null
);

-- The classes of each version, with the rule set outside the house some are bound to (I-31).
create table scope_class (
    version        int  not null,
    scope_class    text not null,      -- @search
    class_name     text not null,      -- @search
    expected       text,               -- @search
    external_rules text,               -- @search
    primary key (version, scope_class)
);
create index on scope_class (version);

-- What was filed under each class of each version, and since when that class is no longer in the scope.
create table class_use (
    fonds           text not null,     -- @link(fonds)
    scope_version   int  not null,
    scope_class     text not null,     -- @search
    items           int  not null default 0,
    superseded_by   int,
    superseded_from date,
    primary key (fonds, scope_version, scope_class)
);
create index on class_use (scope_class);

-- Documents no class fitted, with the reasons: a sign that the scope is incomplete, looked at with its next version (I-32).
create table outside_scope (
    unit          text not null,       -- @link(unit)
    number        int  not null,
    title         text not null,       -- @search
    document_type text,                -- @search
    justification text not null,       -- @search
    scope_version int  not null,
    reviewed_with int,
    filed_at      timestamptz not null,
    primary key (unit, number)
);
create index on outside_scope (scope_version);

create table scoped_unit (             -- @hidden
    unit  text primary key,
    fonds text not null,
    year  int  not null
);

create table fonds_year (              -- @hidden
    fonds text not null,
    year  int  not null,
    known text not null,
    primary key (fonds, year)
);
create index on fonds_year (known);

create table scope_now (               -- @hidden
    what    text primary key,
    version int not null
);
