package io.tallystick.query.kit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Which build of a version readers see, and which one is being made beside it. Every replay is another build, in tables of
 * its own: what people look at is never emptied.
 *
 * @param shown counted from 1
 * @param making its number, or null while none is made
 */
public record Builds(int shown, @Nullable Integer making) {
    /** As stored; the first build where nothing is stored yet. */
    public static Builds of(Connection connection, Model model) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select shown, making from query.build where model = ? and version = ?")) {
            select.setString(1, model.name());
            select.setInt(2, model.version());
            try (ResultSet found = select.executeQuery()) {
                return found.next()
                        ? new Builds(found.getInt(1), found.getObject(2, Integer.class))
                        : new Builds(1, null);
            }
        }
    }
}
