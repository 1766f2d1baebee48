-- Who saved a mapping, or the head of the archives room, may take it away.
grant delete on imports.saved_mapping to tallystick_app;
