package io.tallystick.query.projections;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Where in the log worlds are kept before anybody asks for one: at each multiple of a distance. As the log grows the
 * distance doubles, so that there are never more than a few and every second one stays.
 *
 * @param smallest the smallest distance in events; 0 where none are kept
 * @param most so many at most; half of it is there when the distance has just doubled
 */
public record Waymarks(long smallest, int most) {
    /** None are kept. */
    public static final Waymarks NONE = new Waymarks(0);

    private static final int MOST = 6;

    public Waymarks {
        if (smallest < 0 || most < 1) {
            throw new IllegalArgumentException(most + " at a distance of " + smallest + " events");
        }
    }

    public Waymarks(long smallest) {
        this(smallest, MOST);
    }

    /** The positions in a log of so many events, in order. */
    public List<Long> upTo(long head) {
        if (smallest == 0) {
            return List.of();
        }
        long distance = smallest;
        while (head / distance > most) {
            distance *= 2;
        }
        long every = distance;
        return LongStream.rangeClosed(1, head / every)
                .map(k -> k * every)
                .boxed()
                .toList();
    }
}
