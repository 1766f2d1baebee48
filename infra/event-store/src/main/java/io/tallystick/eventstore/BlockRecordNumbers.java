package io.tallystick.eventstore;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.RecordNumbers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * Hands out numbers from blocks this node has taken; a node that stops leaves a gap, which is of no consequence. Taking a
 * block is a commit for which everybody waits, so a block that did not last a second is followed by one twice as large.
 */
public final class BlockRecordNumbers implements RecordNumbers {
    private static final String TAKE = """
            insert into public.identity_block as block (kind, year, next) values (?, ?, 1 + ?::bigint)
            on conflict (kind, year) do update set next = block.next + ?
            returning next
            """;

    private static final int MOST_DOUBLINGS = 5;
    private static final long SECOND = 1_000_000_000;

    private final DataSource dataSource;
    private final int size;
    private final LongSupplier nanoTime;
    private final Map<Series, Block> blocks = new ConcurrentHashMap<>();

    /**
     * @param size how many numbers a node takes at once when it is in no hurry
     */
    public BlockRecordNumbers(DataSource dataSource, int size) {
        this(dataSource, size, System::nanoTime);
    }

    BlockRecordNumbers(DataSource dataSource, int size, LongSupplier nanoTime) {
        this.dataSource = dataSource;
        this.size = size;
        this.nanoTime = nanoTime;
    }

    private record Series(String kind, int year) {}

    @Override
    public RecordId next(String kind, int year) {
        Series series = new Series(kind, year);
        long number = blocks.computeIfAbsent(series, s -> new Block()).next(series);
        return RecordId.of(kind, padded(year, 4) + '-' + padded(number, 6));
    }

    private static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private final class Block {
        private long next;
        private long end;
        private long takenAt;
        private int doublings;

        synchronized long next(Series series) {
            if (next == end) {
                long now = nanoTime.getAsLong();
                boolean hurry = end > 0 && now - takenAt < SECOND;
                doublings = hurry ? Math.min(doublings + 1, MOST_DOUBLINGS) : 0;
                takenAt = now;
                end = take(series, size << doublings);
                next = end - (size << doublings);
            }
            return next++;
        }
    }

    private long take(Series series, int count) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, series.kind());
            statement.setInt(2, series.year());
            statement.setLong(3, count);
            statement.setLong(4, count);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw PostgresEventReader.unreadable(e);
        }
    }
}
