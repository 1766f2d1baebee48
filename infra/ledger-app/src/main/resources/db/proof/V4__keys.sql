-- Which key took over from which, as the events of the log say. Each note is signed by both keys, so a row that somebody else puts
-- here says nothing.
create table proof.key_exchange (
    position bigint not null,
    until    date   not null,
    voucher  bytea  not null,
    constraint key_exchange_position primary key (position)
);
create trigger key_exchange_stays before update or delete on proof.key_exchange
    for each row execute function proof.refuse_change();
alter table proof.key_exchange enable always trigger key_exchange_stays;

grant select, insert on proof.key_exchange to tallystick_app;
