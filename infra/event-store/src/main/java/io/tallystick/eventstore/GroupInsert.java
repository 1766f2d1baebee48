package io.tallystick.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * The one statement that stores a group: one round trip, one commit, all or nothing. Rows go in as arrays; a single row
 * as plain values, which is what a lone client waits for.
 */
final class GroupInsert {
    private static final String COLUMNS = """
            insert into public.domain_event (position, aggregate_type, aggregate_id, sequence, event_id, type, revision,
                payload, metadata, recorded_at, register, command_key, command_hash, command_size, code)
            """;
    private static final String ONE = COLUMNS + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String MANY = COLUMNS + """
            select ? + n, aggregate_type, aggregate_id, sequence, event_id::uuid, type, revision,
                payload, metadata, recorded_at, register, command_key, command_hash, command_size, code
            from unnest(?::timestamptz[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::int[],
                ?::bytea[], ?::bytea[], ?::text[], ?::text[], ?::bytea[], ?::int[], ?::bytea[]) with ordinality
                as t (recorded_at, aggregate_type, aggregate_id, sequence, event_id, type, revision,
                payload, metadata, register, command_key, command_hash, command_size, code, n)
            """;

    private final Connection connection;
    private final @Nullable RowCodes codes;
    private final PreparedStatement one;
    private final PreparedStatement many;

    /**
     * @param codes gives each row its code; none get one without
     */
    GroupInsert(Connection connection, @Nullable RowCodes codes) throws SQLException {
        this.connection = connection;
        this.codes = codes;
        this.one = prepare(ONE);
        this.many = prepare(MANY);
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.unwrap(PGStatement.class).setPrepareThreshold(1);
        return statement;
    }

    /** Stores the group behind a position, each event with its time. */
    void execute(Group group, long after, List<Instant> stamps) throws SQLException {
        if (group.events().size() == 1) {
            insertOne(group.submissions().getFirst(), after, stamps.getFirst());
        } else {
            insertMany(group, after, stamps);
        }
    }

    private void insertOne(Submission submission, long after, Instant stamp) throws SQLException {
        NewEvent event = submission.events().getFirst();
        one.setLong(1, after + 1);
        one.setString(2, event.aggregateType());
        one.setString(3, event.aggregateId());
        one.setLong(4, event.sequence());
        one.setObject(5, event.eventId());
        one.setString(6, event.type());
        one.setInt(7, event.revision());
        one.setBytes(8, event.payload());
        one.setBytes(9, event.metadata());
        one.setObject(10, stamp.atOffset(ZoneOffset.UTC));
        one.setString(11, event.register());
        one.setString(12, submission.terms().key());
        one.setBytes(13, submission.terms().hash());
        if (submission.terms().key() == null) {
            one.setNull(14, Types.INTEGER);
        } else {
            one.setInt(14, 1);
        }
        one.setBytes(15, codes == null ? null : codes.of(event.at(after + 1, stamp)));
        one.executeUpdate();
    }

    private void insertMany(Group group, long after, List<Instant> stamps) throws SQLException {
        List<NewEvent> events = group.events();
        int size = events.size();
        String[] keys = new String[size];
        byte[][] hashes = new byte[size][];
        Integer[] sizes = new Integer[size];
        int row = 0;
        for (Submission submission : group.submissions()) {
            if (submission.terms().key() != null) {
                keys[row] = submission.terms().key();
                hashes[row] = submission.terms().hash();
                sizes[row] = submission.events().size();
            }
            row += submission.events().size();
        }
        many.setLong(1, after);
        setArray(2, "timestamptz", stamps.stream().map(Instant::toString).toArray(String[]::new));
        setArray(3, "text", events.stream().map(NewEvent::aggregateType).toArray(String[]::new));
        setArray(4, "text", events.stream().map(NewEvent::aggregateId).toArray(String[]::new));
        setArray(5, "int8", events.stream().map(NewEvent::sequence).toArray(Long[]::new));
        setArray(6, "text", events.stream().map(e -> e.eventId().toString()).toArray(String[]::new));
        setArray(7, "text", events.stream().map(NewEvent::type).toArray(String[]::new));
        setArray(8, "int4", events.stream().map(NewEvent::revision).toArray(Integer[]::new));
        setArray(9, "bytea", events.stream().map(NewEvent::payload).toArray(byte[][]::new));
        setArray(10, "bytea", events.stream().map(NewEvent::metadata).toArray(byte[][]::new));
        setArray(11, "text", events.stream().map(NewEvent::register).toArray(String[]::new));
        setArray(12, "text", keys);
        setArray(13, "bytea", hashes);
        setArray(14, "int4", sizes);
        setArray(15, "bytea", codes(events, after, stamps));
        many.executeUpdate();
    }

    private byte[][] codes(List<NewEvent> events, long after, List<Instant> stamps) {
        byte[][] all = new byte[events.size()][];
        if (codes != null) {
            for (int i = 0; i < all.length; i++) {
                all[i] = codes.of(events.get(i).at(after + 1 + i, stamps.get(i)));
            }
        }
        return all;
    }

    private void setArray(int parameter, String type, Object[] values) throws SQLException {
        many.setArray(parameter, connection.createArrayOf(type, values));
    }
}
