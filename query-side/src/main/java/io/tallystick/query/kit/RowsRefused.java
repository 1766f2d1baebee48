package io.tallystick.query.kit;

import java.sql.SQLException;

/** The database refused a read or a flush of rows; the cause says why, and whether trying again can help. */
public final class RowsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RowsRefused(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
