package io.tallystick.eventstore;

import static io.tallystick.eventstore.TestLog.NO_TERMS;
import static io.tallystick.eventstore.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallystick.testkit.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppendOnlyTest {
    private final TestLog log = TestLog.fresh();

    @BeforeEach
    void appendOne() {
        log.appender().submit(List.of(event("box/1", 0)), NO_TERMS).join();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update domain_event set type = 'other'",
                "update domain_event set type = 'other' where false",
                "delete from domain_event",
                "truncate domain_event",
                "insert into domain_event select * from domain_event on conflict (position) do update set type = 'other'",
                "drop table domain_event",
                "alter table domain_event add column more text",
                "alter table domain_event disable trigger all",
                "drop trigger domain_event_append_only on domain_event",
                "create table more (n int)",
                "create schema more",
                "delete from identity_block",
                "truncate snapshot",
                "select * from event_store_history",
                "grant update on domain_event to tallystick_app"
            })
    void theRunningProgramMayNot(String sql) throws SQLException {
        try (Connection connection = TestLog.connect(log.url());
                Statement statement = connection.createStatement()) {
            if (sql.startsWith("grant")) {
                // PostgreSQL only warns that nothing was granted.
                statement.execute(sql);
                assertThatThrownBy(() -> statement.execute("update domain_event set type = 'other'"))
                        .hasMessageContaining("permission denied");
                return;
            }
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update domain_event set type = 'other'",
                "update domain_event set type = 'other' where false",
                "delete from domain_event",
                "truncate domain_event",
                "insert into domain_event select * from domain_event on conflict (position) do update set type = 'other'"
            })
    void notEvenTheOwnerAndSuperuserMay(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(log.url());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append-only");
            statement.execute("set session_replication_role = replica");
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append-only");
        }
        assertThat(log.rows("select type from domain_event")).containsExactly("test.Happened");
    }

    @Test
    void theRunningProgramIsNeitherOwnerNorSuperuser() throws SQLException {
        assertThat(log.rows("select rolsuper or rolcreaterole or rolcreatedb or rolcanlogin from pg_roles"
                        + " where rolname = 'tallystick_app'"))
                .containsExactly("f");
        assertThat(log.rows("select count(*) from pg_class c join pg_roles r on r.oid = c.relowner"
                        + " where r.rolname = 'tallystick_app'"))
                .containsExactly("0");
    }

    @Test
    void migratingAgainChangesNothing() throws SQLException {
        List<String> before = log.rows("select relname, relacl from pg_class where relname in"
                + " ('domain_event', 'snapshot', 'identity_block') order by relname");

        EventStoreSchema.migrate(TestLog.owner(log.url()));

        assertThat(log.rows("select relname, relacl from pg_class where relname in"
                        + " ('domain_event', 'snapshot', 'identity_block') order by relname"))
                .isEqualTo(before);
        assertThat(log.rows("select count(*) from event_store_history where not success"))
                .containsExactly("0");
    }

    @Test
    void severalNodesMayMigrateSeveralDatabasesAtOnce() {
        List<String> urls = List.of(TestPostgres.newDatabase(), TestPostgres.newDatabase());
        List<CompletableFuture<Void>> migrations = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> EventStoreSchema.migrate(TestLog.owner(urls.get(i % 2))), Thread::startVirtualThread))
                .toList();

        assertThat(migrations)
                .allSatisfy(migration -> assertThatCode(migration::join).doesNotThrowAnyException());
    }
}
