-- Holds 凍結: what freezes disposal, by whose authority, and until when it is looked at again (VI-12).
create table hold (
    retention      text not null,               -- @link(retention)
    hold           int  not null,
    kind           text not null,
    authority      text not null,               -- @search
    reason         text not null,               -- @search
    reviewer       text not null,               -- @link(employee)
    review_on      date,
    placed_at      timestamptz not null,
    holder         text not null,
    holder_for     text,
    reviewed_at    timestamptz,
    opinion        text,
    released_at    timestamptz,
    release_reason text,
    releaser       text,
    releaser_for   text,
    open           boolean not null,
    position       bigint not null,
    primary key (retention, hold)
);
create index on hold (open, review_on);
