package io.tallystick.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.due.LogFollower;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.testkit.TestPostgres;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A program that is told to end in the middle of a long log does not read it to its end first. */
class FollowersEndTest {
    private static final long MILLION = 1_000_000;

    private final String database = TestPostgres.newDatabase();

    @Test
    void a_follower_ends_between_batches_and_goes_on_where_it_was() throws Exception {
        run(script());
        PGSimpleDataSource pool = new PGSimpleDataSource();
        pool.setURL(database);
        LongLog log = new LongLog();
        LogFollower follower = new LogFollower(
                "due",
                pool,
                log,
                stored -> {
                    throw new AssertionError("nothing is taken");
                },
                List.of());
        AtomicInteger asked = new AtomicInteger();

        follower.catchUp(() -> asked.incrementAndGet() <= 3);

        assertThat(log.reads.get()).isEqualTo(3);
        assertThat(position()).isEqualTo(3 * log.most);

        follower.catchUp(() -> true);

        assertThat(position()).isEqualTo(MILLION);
        assertThat(log.reads.get()).as("no batch twice").isEqualTo(Math.toIntExact(MILLION / log.most));
    }

    private long position() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select position from due.reader where name = 'due'")) {
            found.next();
            return found.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "do $$ begin create role tallystick_app; exception when duplicate_object then null; end $$");
            statement.execute("create schema due");
            statement.execute(sql);
        }
    }

    private static String script() throws Exception {
        try (InputStream in = FollowersEndTest.class.getResourceAsStream("/db/due/V1__due_dates.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A log whose events concern nobody. */
    private static final class LongLog implements EventReader {
        private final AtomicInteger reads = new AtomicInteger();
        private volatile long most;

        @Override
        public long head() {
            return MILLION;
        }

        @Override
        public long read(long after, long upTo, int limit, Consumer<StoredEvent> consumer) {
            reads.incrementAndGet();
            most = limit;
            return Math.min(upTo, after + limit);
        }

        @Override
        public void readRegisters(long after, long upTo, Consumer<StoredEvent> consumer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<StoredEvent> ofRecord(String aggregateId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<StoredEvent> at(long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AutoCloseable onAppend(Runnable callback) {
            return () -> {};
        }
    }
}
