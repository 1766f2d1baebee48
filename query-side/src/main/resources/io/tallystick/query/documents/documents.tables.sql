-- Every document, with what the last sweep said of it. None is ever taken out.
create table document (
    document        text primary key,             -- @link(document)
    record          text   not null,              -- @link
    record_kind     text   not null,
    item            int,
    role            text   not null,              -- @choice(documents.DocumentRole)
    state           text   not null,              -- @choice(documents.DocumentState)
    file_name       text,                         -- @search
    media_type      text   not null,
    bytes           bigint not null,
    digest          text   not null,
    list_check      text,                         -- @choice(MATCHED|BY_HAND)
    fixity          text,                         -- @choice(documents.Fixity)
    fixity_at       timestamptz,
    fixity_sweep    text,                         -- @link(fixity)
    readings        int    not null default 0,
    fonds           text   not null,              -- @link(fonds)
    encrypted_for   text   not null,              -- @link
    attached_at     timestamptz not null,
    attacher        text   not null,              -- @link(employee)
    attacher_for    text,                         -- @link(employee)
    successor       text                          -- @link(document)
);
create index on document (record);
create index on document (fixity);
