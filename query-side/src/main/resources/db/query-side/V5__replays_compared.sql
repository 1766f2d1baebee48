-- A replay of the same version is compared with what it takes the place of, as a new version is: then both are of one version.
alter table query.version_comparison drop constraint version_comparison_key;
alter table query.version_comparison
    add constraint version_comparison_key primary key (model, version, former, table_name);
