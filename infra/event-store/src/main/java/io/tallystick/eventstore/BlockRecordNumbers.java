package io.tallystick.eventstore;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.RecordNumbers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Hands out numbers from blocks this node has taken; a node that stops leaves a gap, which is of no consequence. */
public final class BlockRecordNumbers implements RecordNumbers {
    private static final String TAKE = """
            insert into public.identity_block as block (kind, year, next) values (?, ?, 1 + ?::bigint)
            on conflict (kind, year) do update set next = block.next + ?
            returning next
            """;

    private final DataSource dataSource;
    private final int size;
    private final Map<Series, Block> blocks = new ConcurrentHashMap<>();

    /**
     * @param size how many numbers a node takes at once
     */
    public BlockRecordNumbers(DataSource dataSource, int size) {
        this.dataSource = dataSource;
        this.size = size;
    }

    private record Series(String kind, int year) {}

    @Override
    public RecordId next(String kind, int year) {
        Series series = new Series(kind, year);
        long number = blocks.computeIfAbsent(series, s -> new Block()).next(series);
        return RecordId.of(kind, String.format(Locale.ROOT, "%04d-%06d", year, number));
    }

    private final class Block {
        private long next;
        private long end;

        synchronized long next(Series series) {
            if (next == end) {
                end = take(series);
                next = end - size;
            }
            return next++;
        }
    }

    private long take(Series series) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, series.kind());
            statement.setInt(2, series.year());
            statement.setLong(3, size);
            statement.setLong(4, size);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw PostgresEventReader.unreadable(e);
        }
    }
}
