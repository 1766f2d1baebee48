package io.tallystick.eventstore;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections that their user keeps for long; {@code dataSource::getConnection} will do. */
@FunctionalInterface
public interface Connections {
    /** A new connection, in autocommit mode. */
    Connection open() throws SQLException;
}
