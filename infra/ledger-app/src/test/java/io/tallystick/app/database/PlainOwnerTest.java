package io.tallystick.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tallystick.eventstore.EventStoreSchema;
import io.tallystick.query.kit.QuerySchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of one's own, whose owner may create roles and is nothing more, as it is where somebody else runs the server. */
class PlainOwnerTest {
    @Test
    void an_owner_who_is_no_superuser_takes_the_roles_of_the_program() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            try (Connection superuser = server.getPostgresDatabase().getConnection();
                    Statement statement = superuser.createStatement()) {
                statement.execute("create role plain login createrole password 'plain'");
                statement.execute("create database plain owner plain");
            }
            PGSimpleDataSource owner = new PGSimpleDataSource();
            owner.setUrl("jdbc:postgresql://localhost:" + server.getPort() + "/plain?user=plain&password=plain");
            EventStoreSchema.migrate(owner);
            QuerySchema.migrate(owner);
            takesRoles(owner);
            EventStoreSchema.migrate(owner);
            QuerySchema.migrate(owner);
            takesRoles(owner);
            assertThat(memberships(owner)).as("nothing is granted twice").isEqualTo(2);
        }
    }

    private static void takesRoles(PGSimpleDataSource owner) throws SQLException {
        for (String role : List.of(EventStoreSchema.APP_ROLE, QuerySchema.ROLE)) {
            try (Connection connection = owner.getConnection();
                    Statement statement = connection.createStatement()) {
                assertThatCode(() -> statement.execute("set role " + role)).doesNotThrowAnyException();
            }
        }
    }

    private static int memberships(PGSimpleDataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_auth_members where set_option"
                        + " and member = (select oid from pg_roles where rolname = 'plain')")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
