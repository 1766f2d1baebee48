package io.tallystick.app.proof;

import io.tallystick.tlog.Hash;
import io.tallystick.tlog.MapLeaf;
import io.tallystick.tlog.MapTree;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The leaves of the map of records, and what was committed to, in the database. */
final class RecordTable {
    private static final String LEAF = "select key, events, chain from proof.record_leaf ";

    private final JdbcTemplate jdbc;

    RecordTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the ledger committed to.
     *
     * @param position the event that says so, once it is appended
     */
    record Commitment(
            long upTo, long records, Hash root, @Nullable Long position) {}

    /** A record with its leaf. */
    record Named(String record, MapLeaf leaf) {}

    /** One node counts at a time; whoever asks second waits for the next time. */
    boolean lock() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock(hashtext('tallystick.records'))", Boolean.class));
    }

    long progress() {
        Long upTo = jdbc.queryForObject("select up_to from proof.record_progress", Long.class);
        return upTo == null ? 0 : upTo;
    }

    long records() {
        Long count = jdbc.queryForObject("select count(*) from proof.record_leaf", Long.class);
        return count == null ? 0 : count;
    }

    Map<Hash, MapLeaf> find(Collection<Hash> keys) {
        Map<Hash, MapLeaf> found = new HashMap<>();
        jdbc.query(
                LEAF + "where key = any (?)",
                statement -> statement.setArray(
                        1,
                        statement
                                .getConnection()
                                .createArrayOf(
                                        "bytea", keys.stream().map(Hash::bytes).toArray(byte[][]::new))),
                row -> {
                    MapLeaf leaf = leaf(row);
                    found.put(leaf.key(), leaf);
                });
        return found;
    }

    List<MapLeaf> bucket(int bucket) {
        HexFormat hex = HexFormat.of();
        byte[] from = hex.parseHex("%04x".formatted(bucket));
        return bucket == 0xffff
                ? jdbc.query(LEAF + "where key >= ?", (row, number) -> leaf(row), from)
                : jdbc.query(
                        LEAF + "where key >= ? and key < ?",
                        (row, number) -> leaf(row),
                        from,
                        hex.parseHex("%04x".formatted(bucket + 1)));
    }

    /** The buckets with a leaf that changed since it was counted up to a position. */
    List<Integer> changedSince(long upTo) {
        return jdbc.queryForList(
                "select distinct get_byte(key, 0) * 256 + get_byte(key, 1) from proof.record_leaf where up_to > ?",
                Integer.class,
                upTo);
    }

    /** Every leaf, by bucket. */
    Map<Integer, List<MapLeaf>> all() {
        Map<Integer, List<MapLeaf>> buckets = new HashMap<>();
        jdbc.query(LEAF, row -> {
            MapLeaf leaf = leaf(row);
            buckets.computeIfAbsent(MapTree.bucketOf(leaf.key()), b -> new ArrayList<>())
                    .add(leaf);
        });
        return buckets;
    }

    void put(Collection<Named> leaves, long upTo) {
        jdbc.batchUpdate(
                "insert into proof.record_leaf (key, record, events, chain, up_to) values (?, ?, ?, ?, ?)"
                        + " on conflict (key) do update set events = excluded.events, chain = excluded.chain,"
                        + " up_to = excluded.up_to",
                leaves.stream()
                        .map(one -> new Object[] {
                            one.leaf().key().bytes(),
                            one.record(),
                            one.leaf().entries(),
                            one.leaf().chain().bytes(),
                            upTo
                        })
                        .toList());
        jdbc.update("update proof.record_progress set up_to = ?", upTo);
    }

    void commit(Commitment commitment) {
        jdbc.update(
                "insert into proof.commitment (up_to, records, root) values (?, ?, ?)",
                commitment.upTo(),
                commitment.records(),
                commitment.root().bytes());
    }

    void recorded(long upTo, long position) {
        jdbc.update("update proof.commitment set position = ? where up_to = ?", position, upTo);
    }

    Optional<Commitment> newest() {
        return jdbc
                .query(
                        "select up_to, records, root, position from proof.commitment order by up_to desc limit 1",
                        (row, number) -> new Commitment(
                                row.getLong(1), row.getLong(2), Hash.of(row.getBytes(3)), row.getObject(4, Long.class)))
                .stream()
                .findFirst();
    }

    private static MapLeaf leaf(ResultSet row) throws SQLException {
        return new MapLeaf(Hash.of(row.getBytes(1)), row.getLong(2), Hash.of(row.getBytes(3)));
    }
}
