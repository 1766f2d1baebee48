package io.tallystick.eventstore;

import io.tallystick.events.log.Appended;
import io.tallystick.events.log.CommandKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Finds accepted commands by their keys: the columns of a command's first event tell where its events end. */
final class AcceptedCommands {
    private static final String FIND = """
            select e.command_key, e.command_hash, e.position, e.position + e.command_size - 1, e.aggregate_id,
                (select max(own.sequence) from public.domain_event own
                    where own.position between e.position and e.position + e.command_size - 1
                    and own.aggregate_id = e.aggregate_id)
            from public.domain_event e where e.command_key = any (?)
            """;

    private AcceptedCommands() {}

    static Map<String, CommandKeys.Accepted> find(Connection connection, Collection<String> keys) throws SQLException {
        Map<String, CommandKeys.Accepted> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    byte[] hash = rows.getBytes(2);
                    Appended outcome =
                            new Appended(rows.getLong(3), rows.getLong(4), rows.getString(5), rows.getLong(6));
                    found.put(rows.getString(1), new CommandKeys.Accepted(outcome, hash == null ? new byte[0] : hash));
                }
            }
        }
        return found;
    }
}
