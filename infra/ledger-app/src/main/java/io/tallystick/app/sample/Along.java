package io.tallystick.app.sample;

import java.sql.SQLException;

/** What the ledger itself does of its own accord and a later step of a sample relies on. */
@FunctionalInterface
public interface Along {
    /** Does what there is to do now, and is done when it returns. */
    void act() throws SQLException, InterruptedException;
}
