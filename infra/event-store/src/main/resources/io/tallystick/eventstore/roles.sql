-- Run after every migration: roles belong to the cluster, not to one database, so several databases may come to
-- create them at the same time.
do $$
begin
    perform pg_advisory_xact_lock(hashtext('tallystick.roles'));
    if not exists (select from pg_roles where rolname = 'tallystick_app') then
        begin
            create role tallystick_app nologin;
        exception when duplicate_object or unique_violation then
            null;
        end;
    end if;
    revoke create on schema public from public;
    revoke all on public.domain_event, public.snapshot, public.identity_block from tallystick_app;
    grant usage on schema public to tallystick_app;
    grant select, insert on public.domain_event to tallystick_app;
    grant select, insert, update, delete on public.snapshot to tallystick_app;
    grant select, insert, update on public.identity_block to tallystick_app;
end $$;
