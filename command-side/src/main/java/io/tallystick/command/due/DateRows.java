package io.tallystick.command.due;

import io.tallystick.events.kernel.RecordId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;

/** The dates of one sort of thing as rows, changed within the follower's transaction. */
record DateRows(String what, long position, Connection connection) implements Dates {
    private static final String SET = """
        insert into due.due_date (what, record, part, due_on, set_at) values (?, ?, ?, ?, ?)
        on conflict (what, record, part)
        do update set due_on = excluded.due_on, set_at = excluded.set_at, step = 0, seen_on = null\
        """;

    @Override
    public void set(RecordId record, String part, LocalDate on) {
        run(SET, what, record.value(), part, on, position);
    }

    @Override
    public void setLater(RecordId record, String part, LocalDate on) {
        run(SET + " where due_date.due_on < excluded.due_on", what, record.value(), part, on, position);
    }

    @Override
    public void setIfNone(RecordId record, String part, LocalDate on) {
        run(SET + " where false", what, record.value(), part, on, position);
    }

    @Override
    public void stepped(RecordId record, String part, int step) {
        run(
                "update due.due_date set step = ?, seen_on = null where what = ? and record = ? and part = ?",
                step,
                what,
                record.value(),
                part);
    }

    @Override
    public void end(RecordId record, String part) {
        run("delete from due.due_date where what = ? and record = ? and part = ?", what, record.value(), part);
    }

    @Override
    public void endAll(RecordId record) {
        run("delete from due.due_date where what = ? and record = ?", what, record.value());
    }

    private void run(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the register of due dates cannot be written", e);
        }
    }
}
