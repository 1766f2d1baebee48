package io.tallystick.cli.source;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.LogEntry;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.eventstore.AppendListeners;
import io.tallystick.eventstore.PostgresEventReader;
import io.tallystick.tlog.Hash;
import io.tallystick.tlog.KeyVoucher;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.Tile;
import io.tallystick.tlog.TileStore;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The log in its database, read row by row: entries are written anew from the columns, as anybody can. */
public final class DatabaseLog implements LogSource {
    /** Checkpoints that are read of all there are: evenly spread, and the newest. */
    private static final int MOST_CHECKPOINTS = 4_096;

    private final HikariDataSource pool;
    private final EventReader log;

    /**
     * @param url with user and password; the user needs no right but to read {@code domain_event} and {@code proof}
     */
    public DatabaseLog(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(3);
        config.setMinimumIdle(1);
        config.setReadOnly(true);
        config.setConnectionTimeout(5_000);
        config.addDataSourceProperty("ApplicationName", "tallystick verify");
        try {
            pool = new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            Throwable why = e.getCause() == null ? e : e.getCause();
            throw new Unreadable("the database cannot be reached: " + why.getMessage(), e);
        }
        log = new PostgresEventReader(pool, new AppendListeners());
    }

    @Override
    public String name() {
        return "database";
    }

    /** Whether anything was ever signed here: before the program has run on it a database has no such tables. */
    private boolean signed() {
        return exists("proof.checkpoint");
    }

    @Override
    public Optional<SignedNote> checkpoint() {
        List<SignedNote> notes = notes("select size, note from proof.checkpoint order by size desc limit 1");
        return notes.stream().findFirst();
    }

    @Override
    public List<SignedNote> checkpoints() {
        String cosigned = exists("proof.anchor") ? "select size from proof.anchor" : "null";
        return notes("""
                with numbered as (
                    select size, note, row_number() over (order by size desc) - 1 as behind, count(*) over () as there
                    from proof.checkpoint)
                select size, note from numbered
                where mod(behind, there / %d + 1) = 0 or size in (%s) order by size""".formatted(MOST_CHECKPOINTS, cosigned));
    }

    private List<SignedNote> notes(String sql) {
        if (!signed()) {
            return List.of();
        }
        Map<Long, SignedNote> notes = new LinkedHashMap<>();
        query(sql, row -> notes.put(row.getLong(1), SignedNote.parse(row.getBytes(2))));
        if (exists("proof.anchor")) {
            Map<Long, List<String>> lines = new LinkedHashMap<>();
            query(
                    "select size, line from proof.anchor where line is not null order by size, target",
                    row -> lines.computeIfAbsent(row.getLong(1), size -> new ArrayList<>())
                            .add(row.getString(2)));
            notes.replaceAll((size, note) -> cosigned(note, lines.getOrDefault(size, List.of())));
        }
        return List.copyOf(notes.values());
    }

    private static SignedNote cosigned(SignedNote note, List<String> lines) {
        if (lines.isEmpty()) {
            return note;
        }
        String all = note + String.join("\n", lines) + "\n";
        return SignedNote.parse(all.getBytes(StandardCharsets.UTF_8));
    }

    private boolean exists(String table) {
        boolean[] there = {false};
        query("select to_regclass('" + table + "') is not null", row -> there[0] = row.getBoolean(1));
        return there[0];
    }

    @Override
    public TileStore tiles() {
        boolean none = !signed();
        return new TileStore() {
            @Override
            public Optional<byte[]> read(Tile tile) {
                if (none) {
                    return Optional.empty();
                }
                List<byte[]> found = new ArrayList<>();
                query(
                        "select bytes from proof.tile where level = " + tile.level() + " and index = " + tile.index(),
                        row -> found.add(row.getBytes(1)));
                int bytes = tile.width() * Hash.LENGTH;
                return found.stream()
                        .filter(there -> there.length >= bytes)
                        .map(there -> Arrays.copyOf(there, bytes))
                        .findFirst();
            }

            @Override
            public void write(Tile tile, byte[] bytes) {
                throw new UnsupportedOperationException("a log that is checked is not written to");
            }
        };
    }

    @Override
    public long head() {
        return log.head();
    }

    @Override
    public void entries(long from, long to, Entries taken) {
        long at = from;
        while (at < to) {
            long last =
                    log.read(at, to, Integer.MAX_VALUE, event -> taken.entry(event.position() - 1, LogEntry.of(event)));
            if (last < to) {
                last = nextAfter(last) - 1; // rows are missing: on from the next there is
            }
            at = last;
        }
    }

    @Override
    public void ofRecords(Set<String> records, long size, Entries taken) {
        for (String record : records) {
            for (StoredEvent event : log.ofRecord(record)) {
                if (event.position() <= size) {
                    taken.entry(event.position() - 1, LogEntry.of(event));
                }
            }
        }
    }

    @Override
    public Optional<byte[]> newestOf(String type, long size) {
        long[] position = {0};
        String named = type.replace("'", "''");
        query(
                "select max(position) from public.domain_event where type = '" + named + "' and position <= " + size,
                row -> position[0] = row.getLong(1));
        byte[][] found = new byte[1][];
        if (position[0] > 0) {
            entries(position[0] - 1, position[0], (index, entry) -> found[0] = entry);
        }
        return Optional.ofNullable(found[0]);
    }

    /** The wrapped key of a data subject, for who may read them; none of one who was erased. */
    public Optional<byte[]> wrappedKey(String subject) {
        List<byte[]> found = new ArrayList<>();
        query(
                "select wrapped from vault.subject_key where subject = '" + subject.replace("'", "''") + "'",
                row -> found.add(row.getBytes(1)));
        return found.stream().findFirst();
    }

    private long nextAfter(long position) {
        long[] next = {Long.MAX_VALUE};
        query("select min(position) from public.domain_event where position > " + position, row -> {
            long found = row.getLong(1);
            next[0] = row.wasNull() ? Long.MAX_VALUE : found;
        });
        return next[0];
    }

    @Override
    public List<KeyVoucher> vouchers() {
        List<KeyVoucher> found = new ArrayList<>();
        if (exists("proof.key_exchange")) {
            query(
                    "select voucher from proof.key_exchange order by position",
                    row -> found.add(KeyVoucher.of(SignedNote.parse(row.getBytes(1)))));
        }
        return found;
    }

    @Override
    public Optional<String> key() {
        return Optional.empty();
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void query(String sql, Row taken) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                taken.take(rows);
            }
        } catch (SQLException e) {
            throw new Unreadable("the database does not answer: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
