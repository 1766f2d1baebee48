package io.tallystick.app.proof;

import io.tallystick.events.log.StoredEvent;
import io.tallystick.eventstore.PostgresEventReader;
import io.tallystick.eventstore.RowCodes;
import java.util.Map;

/** Rows have a keyed code from a position on; those before it were stored by a version that gave none. */
final class CodedRows implements RowCheck {
    private static final long AHEAD = 8_192;

    private final PostgresEventReader log;
    private final RowCodes codes;
    private final long from;
    private Map<Long, byte[]> read = Map.of();
    private long readFrom = 1;
    private long readTo;

    /**
     * @param from the first position that has to have one
     */
    CodedRows(PostgresEventReader log, RowCodes codes, long from) {
        this.log = log;
        this.codes = codes;
        this.from = from;
    }

    @Override
    public boolean genuine(StoredEvent row) {
        long position = row.position();
        if (position < from) {
            return true;
        }
        if (position < readFrom || position > readTo) {
            read = log.codes(position - 1, position - 1 + AHEAD);
            readFrom = position;
            readTo =
                    Math.max(position, read.keySet().stream().max(Long::compare).orElse(position));
        }
        return codes.fits(row, read.get(position));
    }
}
