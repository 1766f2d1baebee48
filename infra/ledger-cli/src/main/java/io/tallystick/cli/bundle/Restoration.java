package io.tallystick.cli.bundle;

import io.tallystick.cli.Progress;
import io.tallystick.cli.source.LogSource;
import io.tallystick.cli.source.Unreadable;
import io.tallystick.events.log.LogEntry;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.eventstore.EventStoreSchema;
import io.tallystick.tlog.AppendableTree;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.Hash;
import io.tallystick.tlog.Tile;
import io.tallystick.tlog.TileStore;
import io.tallystick.tlog.UnprovenException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Puts a log into an empty database, in one transaction: all of it or nothing. The rows are read back and have to give the
 * signed root before anything is committed.
 */
public final class Restoration {
    private static final int BATCH = 1_000;
    private static final String INSERT =
            "insert into public.domain_event (position, aggregate_type, aggregate_id, sequence,"
                    + " event_id, type, revision, payload, metadata, recorded_at, register) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String READ_BACK = "select position, aggregate_type, aggregate_id, sequence, event_id, type,"
            + " revision, payload, metadata, recorded_at, register from public.domain_event order by position";

    private final PGSimpleDataSource owner = new PGSimpleDataSource();
    private final Progress progress;

    public Restoration(String url, Progress progress) {
        owner.setUrl(url);
        owner.setReWriteBatchedInserts(true);
        this.progress = progress;
    }

    /**
     * Imports all that the log's checkpoint covers.
     *
     * @return how many events
     * @throws Unreadable if the database has events, or proofs of some
     */
    public long of(LogSource log) {
        Checkpoint checkpoint = Checkpoint.parse(log.checkpoint()
                .orElseThrow(() -> new Unreadable("no checkpoint"))
                .text());
        try {
            EventStoreSchema.migrate(owner);
            try (Connection connection = owner.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("lock table public.domain_event in exclusive mode");
                requireEmpty(statement, "public.domain_event");
                requireEmpty(statement, "proof.checkpoint");
                insert(connection, log, checkpoint.size());
                requireRoot(connection, checkpoint);
                connection.commit();
            }
        } catch (SQLException e) {
            throw new Unreadable("the events cannot be stored, none was: " + e.getMessage(), e);
        }
        return checkpoint.size();
    }

    private static void requireEmpty(Statement statement, String table) throws SQLException {
        if (there(statement, "select to_regclass('" + table + "') is not null")
                && there(statement, "select exists (select from " + table + ")")) {
            throw new Unreadable("the database has a ledger already (" + table + " is not empty): nothing was changed");
        }
    }

    private static boolean there(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void insert(Connection connection, LogSource log, long size) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            long[] waiting = {0};
            log.entries(0, size, (index, entry) -> {
                try {
                    add(insert, LogEntry.read(entry));
                    if (++waiting[0] % BATCH == 0) {
                        insert.executeBatch();
                        progress.at(index + 1, size);
                    }
                } catch (SQLException e) {
                    throw new Unreadable("the events cannot be stored, none was: " + e.getMessage(), e);
                }
            });
            insert.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, StoredEvent event) throws SQLException {
        insert.setLong(1, event.position());
        insert.setString(2, event.aggregateType());
        insert.setString(3, event.aggregateId());
        insert.setLong(4, event.sequence());
        insert.setObject(5, UUID.fromString(event.eventId()));
        insert.setString(6, event.type());
        insert.setInt(7, event.revision());
        insert.setBytes(8, event.payload());
        insert.setBytes(9, event.metadata());
        insert.setObject(10, event.recordedAt().atOffset(ZoneOffset.UTC));
        insert.setString(11, event.register());
        insert.addBatch();
    }

    private static void requireRoot(Connection connection, Checkpoint checkpoint) throws SQLException {
        AppendableTree tree = AppendableTree.empty(new Nowhere());
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(BATCH);
            try (ResultSet row = statement.executeQuery(READ_BACK)) {
                while (row.next()) {
                    tree.append(Hash.leaf(LogEntry.of(new StoredEvent(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getLong(4),
                            row.getString(5),
                            row.getString(6),
                            row.getInt(7),
                            row.getBytes(8),
                            row.getBytes(9),
                            row.getTimestamp(10).toInstant(),
                            row.getString(11)))));
                }
            }
        }
        if (tree.size() != checkpoint.size() || !tree.root().equals(checkpoint.root())) {
            throw new UnprovenException("what was stored is not what was read: nothing was imported");
        }
    }

    /** Tiles nobody needs: the program makes them anew from the rows. */
    private static final class Nowhere implements TileStore {
        @Override
        public Optional<byte[]> read(Tile tile) {
            return Optional.empty();
        }

        @Override
        public void write(Tile tile, byte[] bytes) {
            // Only the root is asked for.
        }
    }
}
