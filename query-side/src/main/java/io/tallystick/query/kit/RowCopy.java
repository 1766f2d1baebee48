package io.tallystick.query.kit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Copies rows in that are most likely new, by {@code COPY}: about half of what an upsert of the same rows costs the database. If one
 * is there after all nothing is written, and the caller upserts.
 */
final class RowCopy {
    /** Fewer rows are not worth the round trips around them. */
    static final int PAYS = 100;

    private static final int PIECE = 1 << 16;
    private static final String UNIQUE_VIOLATION = "23505";

    private RowCopy() {}

    /**
     * Copies all of the rows in, or none.
     *
     * @param columns whose values the rows bring
     * @param names of the columns with those of their search terms, as in an insert
     * @return whether they are in; false where the key of one was taken
     */
    static boolean into(Connection connection, Table table, List<Row> rows, List<Column> columns, String names)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            copy(connection, table, rows, columns, names);
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            table.collided();
            return false;
        }
        connection.releaseSavepoint(before);
        return true;
    }

    private static void copy(Connection connection, Table table, List<Row> rows, List<Column> columns, String names)
            throws SQLException {
        CopyIn in = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table.name() + " (" + names + ") from stdin");
        try {
            StringBuilder piece = new StringBuilder(PIECE + PIECE / 4);
            for (Row row : rows) {
                line(row, columns, piece);
                if (piece.length() >= PIECE) {
                    send(in, piece);
                }
            }
            send(in, piece);
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    private static void send(CopyIn in, StringBuilder piece) throws SQLException {
        byte[] bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
        in.writeToCopy(bytes, 0, bytes.length);
        piece.setLength(0);
    }

    private static void line(Row row, List<Column> columns, StringBuilder line) {
        boolean first = true;
        for (Column column : columns) {
            Object value = row.value(column);
            if (!first) {
                line.append('\t');
            }
            first = false;
            field(value == null ? null : column.type().travelling(value).toString(), line);
            if (column.searchable()) {
                line.append('\t');
                field(value == null ? null : SearchText.vector((String) value), line);
            }
        }
        line.append('\n');
    }

    /** As PostgreSQL reads it: what has a meaning in its text format is escaped. */
    private static void field(@Nullable String text, StringBuilder line) {
        if (text == null) {
            line.append("\\N");
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }
}
