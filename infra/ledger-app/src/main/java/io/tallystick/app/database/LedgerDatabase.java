package io.tallystick.app.database;

import java.util.List;

/** Where the ledger's database is, for migrations and for the running program. */
public interface LedgerDatabase {
    /** The JDBC address for migrations; used at start-up only. */
    String ownerUrl();

    /** The JDBC address for the running program. */
    String nodeUrl();

    /** Lets the running program take these roles. */
    void grantToNode(List<String> roles);

    /** A database that somebody else runs. */
    record External(String nodeUrl, String ownerUrl) implements LedgerDatabase {
        @Override
        public void grantToNode(List<String> roles) {
            // The role the program logs in with is the operator's; it owns the schema or was granted the roles.
        }
    }
}
