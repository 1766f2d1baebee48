package io.tallystick.app.proof;

import io.tallystick.tlog.Hash;
import io.tallystick.tlog.KeyVoucher;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.Tile;
import io.tallystick.tlog.TileStore;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tiles and checkpoints in the database, where all nodes see them. A narrower tile is the beginning of the wider one that
 * came after it, so every published width can be read. What is written waits for {@link #publish}, which stores it together
 * with the checkpoint that needs it.
 */
final class TileTable implements TileStore {
    private static final String UPSERT = "insert into proof.tile (level, index, bytes) values (?, ?, ?)"
            + " on conflict (level, index) do update set bytes = excluded.bytes";

    private record Place(int level, long index) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Map<Place, byte[]> waiting = new LinkedHashMap<>();

    TileTable(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Optional<byte[]> read(Tile tile) {
        int bytes = tile.width() * Hash.LENGTH;
        byte[] unsaved = waiting.get(new Place(tile.level(), tile.index()));
        Optional<byte[]> stored = unsaved != null
                ? Optional.of(unsaved)
                : jdbc
                        .query(
                                "select bytes from proof.tile where level = ? and index = ?",
                                (row, number) -> row.getBytes(1),
                                tile.level(),
                                tile.index())
                        .stream()
                        .findFirst();
        return stored.filter(there -> there.length >= bytes).map(there -> Arrays.copyOf(there, bytes));
    }

    @Override
    public void write(Tile tile, byte[] bytes) {
        waiting.put(new Place(tile.level(), tile.index()), bytes);
    }

    /** Stores the tiles written since the last time, the checkpoint, and the exchanges of keys it covers, together. */
    void publish(long size, SignedNote checkpoint, Instant at, List<KeyExchange> exchanges) {
        List<Object[]> rows = waiting.entrySet().stream()
                .map(tile -> new Object[] {tile.getKey().level(), tile.getKey().index(), tile.getValue()})
                .toList();
        transaction.executeWithoutResult(status -> {
            jdbc.batchUpdate(UPSERT, rows);
            jdbc.update(
                    "insert into proof.checkpoint (size, note, signed_at) values (?, ?, ?)",
                    size,
                    checkpoint.bytes(),
                    Timestamp.from(at));
            exchanges.forEach(exchange -> jdbc.update(
                    "insert into proof.key_exchange (position, until, voucher) values (?, ?, ?)",
                    exchange.position(),
                    exchange.until(),
                    exchange.voucher().note().bytes()));
        });
        waiting.clear();
    }

    /** Which key took over from which, oldest first. */
    List<KeyExchange> exchanges() {
        return jdbc.query(
                "select position, until, voucher from proof.key_exchange order by position",
                (row, number) -> new KeyExchange(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        KeyVoucher.of(SignedNote.parse(row.getBytes(3)))));
    }

    /** The checkpoint of this size. */
    Optional<SignedNote> at(long size) {
        return jdbc
                .query(
                        "select note from proof.checkpoint where size = ?",
                        (row, number) -> SignedNote.parse(row.getBytes(1)),
                        size)
                .stream()
                .findFirst();
    }

    /** The newest checkpoint, if there is one. */
    Optional<SignedNote> newest() {
        return jdbc
                .query(
                        "select note from proof.checkpoint order by size desc limit 1",
                        (row, number) -> SignedNote.parse(row.getBytes(1)))
                .stream()
                .findFirst();
    }
}
