package io.tallystick.query.projections;

import java.sql.SQLException;

/** The stored position is not the one this process left there: another one projects the model. Read it again. */
final class PositionMoved extends SQLException {
    private static final long serialVersionUID = 1L;

    PositionMoved(long expected) {
        super("the stored position is no longer " + expected);
    }
}
