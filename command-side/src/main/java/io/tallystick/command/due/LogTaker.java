package io.tallystick.command.due;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.log.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Keeps rows in step with the log. */
public interface LogTaker {
    /** The events it follows. */
    Collection<Class<? extends DomainEvent>> events();

    /** Takes one event in, in the transaction that also keeps the position. */
    void take(StoredEvent stored, DomainEvent event, Connection connection) throws SQLException;
}
