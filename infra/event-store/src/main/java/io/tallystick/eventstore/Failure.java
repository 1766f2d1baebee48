package io.tallystick.eventstore;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a failed insert says about the group: the difference between "not stored" and "unknown" is drawn here. */
enum Failure {
    /** A unique key was violated; nothing was stored. */
    CONFLICT,
    /** Something in one of the rows cannot be stored; nothing was. */
    ROW,
    /** The server refused for a reason that is not the group's; nothing was stored. */
    REFUSED,
    /** No answer came back, or the last one of a dying session: it may have been stored. */
    UNKNOWN;

    static Failure of(SQLException e) {
        ServerErrorMessage answer = e instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (answer == null) {
            // Without an answer only the driver's own complaint about a parameter proves that nothing was sent.
            return state.startsWith("22") || state.startsWith("07") ? ROW : UNKNOWN;
        }
        if ("23505".equals(state)) {
            return CONFLICT;
        }
        if ("57014".equals(state)) {
            return REFUSED;
        }
        if (state.startsWith("08")
                || state.startsWith("57")
                || "FATAL".equals(answer.getSeverity())
                || "PANIC".equals(answer.getSeverity())) {
            return UNKNOWN;
        }
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54") ? ROW : REFUSED;
    }
}
