-- Erasures 個人資料清除: who decided that whose personal data are erased, and what was destroyed with the key (VI-9, III-2).
create table erasure (
    erasure       text primary key,             -- @link(erasure)
    subject       text not null,                -- @link
    state         text not null,
    ended_on      date,
    until         date,
    reason        text,                         -- @search
    proposed_at   timestamptz,
    proposer      text,
    proposer_for  text,
    legal_basis   text,
    decided_at    timestamptz,
    decider       text,
    decider_for   text,
    decision      bigint,
    destroyed_at  timestamptz,
    values_count  int,
    documents     int,
    position      bigint not null
);
create index on erasure (state);
