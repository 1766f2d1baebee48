package io.tallystick.events.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Roles of the database that a program's sessions take with {@code set role}. */
public final class DatabaseRole {
    /** SQLSTATE {@code insufficient_privilege}. */
    private static final String NOT_ALLOWED = "42501";

    /**
     * From version 16 on a membership says whether the role can be taken, and who creates a role has one that does not; before, who
     * creates it has none at all.
     */
    private static final String MAY_TAKE = """
            select u.rolsuper or exists (select from pg_auth_members m join pg_roles r on r.oid = m.roleid
                where r.rolname = ? and m.member = u.oid and coalesce((to_jsonb(m) ->> 'set_option')::boolean, true))
            from pg_roles u where u.rolname = current_user
            """;

    private DatabaseRole() {}

    /**
     * Makes the connection's user a member of the role, so that its sessions can take it, unless it can already. Where the user may not
     * grant the role nothing is changed, and whoever takes it is told so by the database.
     *
     * @param role a name that needs no quotes
     */
    public static void letTake(Connection connection, String role) throws SQLException {
        try (PreparedStatement may = connection.prepareStatement(MAY_TAKE)) {
            may.setString(1, role);
            try (ResultSet answer = may.executeQuery()) {
                if (answer.next() && answer.getBoolean(1)) {
                    return;
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("grant " + role + " to current_user");
        } catch (SQLException e) {
            if (!NOT_ALLOWED.equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
