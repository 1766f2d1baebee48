package io.tallystick.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How far the started program's read models have come, asked of its database. */
final class ReadModels {
    private final String url;
    private final List<String> schemas = new ArrayList<>();

    ReadModels(Program program) throws IOException, SQLException {
        url = program.superuserUrl();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select schemaname from pg_tables where tablename = 'projection_position' order by 1")) {
            while (found.next()) {
                schemas.add(found.getString(1));
            }
        }
    }

    int count() {
        return schemas.size();
    }

    /** The position at the end of the log. */
    long head() throws SQLException {
        return Long.parseLong(Database.ask(url, "select max(position) from public.domain_event"));
    }

    /** The position that all of them have reached. */
    long slowest() throws SQLException {
        long slowest = Long.MAX_VALUE;
        for (String schema : schemas) {
            slowest = Math.min(
                    slowest,
                    Long.parseLong(Database.ask(url, "select position from " + schema + ".projection_position")));
        }
        return slowest;
    }

    /** Waits until all have come to the head of the log, so that their work does not go into another's figure. */
    void awaitHead(Duration patience) throws SQLException, InterruptedException {
        long head = head();
        long until = System.nanoTime() + patience.toNanos();
        while (slowest() < head) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the read models are still at " + slowest() + " of " + head);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
