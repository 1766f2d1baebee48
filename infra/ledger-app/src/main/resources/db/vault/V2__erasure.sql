-- Whose key was destroyed, and by which event of the log. Only what stands here, and in the log, reads as erased: a key that is
-- merely missing is a fault. Rows are never taken away.
create table vault.erasure (
    subject      text        not null,
    -- the event that decided it; none where the ledger was restored from a copy that had not come so far, until it is recorded
    position     bigint,
    decided_at   timestamptz not null,
    -- whether the log says by now that the key is destroyed
    recorded     boolean     not null default false,
    constraint erasure_subject primary key (subject)
);

-- Up to where the log was searched for decisions.
create table vault.followed (
    one      boolean not null default true,
    position bigint  not null,
    constraint followed_one primary key (one),
    constraint followed_only check (one)
);
insert into vault.followed (position) values (0);

create function vault.keep_erasures() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.subject = old.subject then
        return new;
    end if;
    raise exception 'an erasure stays: % on % is refused', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger erasure_stays before update or delete on vault.erasure
    for each row execute function vault.keep_erasures();

-- No key is ever made again for who was erased, whoever asks.
create function vault.refuse_key_of_erased() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('vault ' || new.subject));
    if exists (select from vault.erasure where subject = new.subject) then
        return null;
    end if;
    return new;
end $$;
create trigger key_of_erased before insert on vault.subject_key
    for each row execute function vault.refuse_key_of_erased();
alter table vault.erasure enable always trigger erasure_stays;
alter table vault.subject_key enable always trigger key_of_erased;

grant select, insert, update on vault.erasure to tallystick_app;
grant select, update on vault.followed to tallystick_app;
grant select on vault.erasure to tallystick_query;
