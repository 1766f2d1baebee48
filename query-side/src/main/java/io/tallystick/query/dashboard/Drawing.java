package io.tallystick.query.dashboard;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart draws, before it has words.
 *
 * @param name its name, for titles and for its address
 * @param series the names of what is drawn at each point, in order
 * @param points along the axis, in order
 * @param position the last event the read model had taken in
 * @param complete whether that model has been at the head of the log; until then something is missing
 */
public record Drawing(String name, List<String> series, List<Point> points, long position, boolean complete) {
    /**
     * A point of the axis.
     *
     * @param label a word's key, a record, a month or a day
     * @param href its rows
     * @param values one for each series; null where there is none
     */
    public record Point(String label, String href, List<@Nullable BigDecimal> values) {}

    /** Whether there is nothing to draw. */
    public boolean empty() {
        return points.stream()
                .flatMap(point -> point.values().stream())
                .allMatch(value -> value == null || value.signum() == 0);
    }
}
