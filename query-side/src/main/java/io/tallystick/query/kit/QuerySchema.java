package io.tallystick.query.kit;

import io.tallystick.events.log.DatabaseRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The durable tables of the query side itself and its database role. Read models' own tables are not durable: they are replayed. */
public final class QuerySchema {
    /** The role the query side works under: reads the log, owns the read models' schemas. */
    public static final String ROLE = "tallystick_query";

    /** duplicate_object, unique_violation, "tuple concurrently updated": somebody else made the role just now. */
    private static final Set<String> MADE_BY_ANOTHER = Set.of("42710", "23505", "XX000");

    private QuerySchema() {}

    /**
     * Brings the query side's tables up to date and gives its role what it needs; changes nothing when repeated.
     *
     * @param owner connects as the database's owner, who may create roles
     */
    public static void migrate(DataSource owner) {
        createRole(owner);
        Flyway.configure(QuerySchema.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/query-side")
                .schemas("query")
                .defaultSchema("query")
                .table("flyway_history")
                .load()
                .migrate();
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        -- rights on a database are not part of it: a copy or a restored dump lacks them
                        execute format('grant create on database %I to tallystick_query', current_database());
                        if to_regclass('domain_event') is not null then
                            grant select on domain_event to tallystick_query;
                        end if;
                    end $$""");
            DatabaseRole.letTake(connection, ROLE);
        } catch (SQLException e) {
            throw new IllegalStateException("the rights of the query role cannot be set", e);
        }
    }

    private static void createRole(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = 'tallystick_query') then
                            create role tallystick_query nologin;
                        end if;
                    end $$""");
        } catch (SQLException e) {
            if (!MADE_BY_ANOTHER.contains(e.getSQLState())) {
                throw new IllegalStateException("the role " + ROLE + " cannot be created", e);
            }
        }
    }
}
