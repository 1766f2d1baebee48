package io.tallystick.app.imports;

import io.tallystick.importer.list.Mapping;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Column mappings kept under a name. */
final class SavedMappings {
    private final JdbcClient database;

    SavedMappings(JdbcClient database) {
        this.database = database;
    }

    /** Who saved the mapping of the name, if there is one. */
    Optional<String> owner(String name) {
        return database.sql("select saved_by from imports.saved_mapping where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    void delete(String name) {
        database.sql("delete from imports.saved_mapping where name = ?")
                .param(name)
                .update();
    }

    Optional<Mapping> find(String name) {
        return database.sql("select mapping from imports.saved_mapping where name = ?")
                .param(name)
                .query(String.class)
                .optional()
                .map(Mapping::fromJson);
    }

    List<Mapping> all() {
        return database
                .sql("select mapping from imports.saved_mapping order by name")
                .query(String.class)
                .list()
                .stream()
                .map(Mapping::fromJson)
                .toList();
    }

    void save(Mapping mapping, String account) {
        database.sql("""
                        insert into imports.saved_mapping (name, mapping, saved_by) values (?, ?, ?)
                        on conflict (name) do update
                        set mapping = excluded.mapping, saved_at = now()""").params(mapping.name(), mapping.toJson(), account).update();
    }
}
