package io.tallystick.benchmarks;

import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What no rebuild on this machine can be faster than: no event is read or decoded and no row is computed, the finished rows of
 * another schema are copied in as PostgreSQL likes them best, and the indexes are made last.
 */
final class FinishedRows {
    private FinishedRows() {}

    /** Seconds for copying in, with the indexes; reading out the rows is not counted. */
    static double copied(String url, String from, String to, Model model) throws SQLException, IOException {
        Database.execute(url, "drop schema if exists " + to + " cascade; create schema " + to);
        TimeMachineRounds.tables(url, to, model);
        List<String> indexes = new ArrayList<>();
        double seconds = 0;
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            try (ResultSet secondary = statement.executeQuery("""
                    select indexname, indexdef from pg_indexes i where schemaname = '%s'
                        and not exists (select from pg_constraint c where c.conname = i.indexname)
                    """.formatted(to))) {
                while (secondary.next()) {
                    indexes.add(secondary.getString("indexdef"));
                    try (Statement drop = connection.createStatement()) {
                        drop.execute("drop index " + to + "." + secondary.getString("indexname"));
                    }
                }
            }
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Table table : model.tables()) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                copy.copyOut("copy " + from + "." + table.name() + " to stdout (format binary)", rows);
                ByteArrayInputStream in = new ByteArrayInputStream(rows.toByteArray());
                long begin = System.nanoTime();
                copy.copyIn("copy " + to + "." + table.name() + " from stdin (format binary)", in);
                seconds += (System.nanoTime() - begin) / 1e9;
            }
            long begin = System.nanoTime();
            for (String index : indexes) {
                statement.execute(index);
            }
            return seconds + (System.nanoTime() - begin) / 1e9;
        }
    }
}
