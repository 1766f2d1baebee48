package io.tallystick.query.projections;

import io.tallystick.events.log.LogUnavailable;
import io.tallystick.events.text.Beginning;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with an event from what will pass. */
final class Faults {
    private Faults() {}

    /**
     * Whether the same work may succeed later as it is: the database or the log is away, restarting, full, or chose this
     * transaction as the one to lose.
     */
    static boolean passing(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof LogUnavailable
                    || cause instanceof PositionMoved
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof OutOfMemoryError
                    || (cause instanceof SQLException sql && passing(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean passing(@Nullable String state) {
        if (state == null || state.length() < 2) {
            return true;
        }
        return switch (state.substring(0, 2)) {
            // data, constraints, dependent objects, undefined names, limits of a statement: the same again next time
            case "21", "22", "23", "2B", "42", "44", "54" -> false;
            default -> true;
        };
    }

    /** Whether a table or its schema is not there. */
    static boolean isMissing(SQLException fault) {
        return "42P01".equals(fault.getSQLState()) || "3F000".equals(fault.getSQLState());
    }

    /** Whether others had what was wanted, for longer than it was waited for or in a way that could not end. */
    static boolean isInUse(SQLException fault) {
        return "55P03".equals(fault.getSQLState()) || "40P01".equals(fault.getSQLState());
    }

    /** What to say about it. */
    static String words(Throwable fault) {
        String message = fault.getMessage();
        String words = message == null ? fault.getClass().getSimpleName() : message;
        return Beginning.of(words.replace('\u0000', '?'), 2_000);
    }
}
