package io.tallystick.app.database;

import io.tallystick.app.CannotStart;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Refuses to run on a database that would acknowledge what it has not made durable. */
final class Durability {
    private static final List<String> MUST_BE_ON = List.of("fsync", "full_page_writes");

    private Durability() {}

    /**
     * @throws IllegalStateException naming the setting that is not safe
     */
    static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : MUST_BE_ON) {
                require(setting, show(statement, setting), "on");
            }
            String commit = show(statement, "synchronous_commit");
            if ("off".equals(commit)) {
                require("synchronous_commit", commit, "on");
            }
        }
    }

    private static void require(String setting, String actual, String wanted) {
        if (!wanted.equals(actual)) {
            throw new CannotStart(
                    "PostgreSQL runs with " + setting + " = " + actual + ", and could lose what was acknowledged.",
                    "Set " + setting + " = " + wanted + " in postgresql.conf and reload.");
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet result = statement.executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        }
    }
}
