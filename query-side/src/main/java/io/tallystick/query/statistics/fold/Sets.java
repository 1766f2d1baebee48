package io.tallystick.query.statistics.fold;

import java.util.function.IntConsumer;

/** Sets of line numbers as they are written in the log, {@code 1-50,52}. */
final class Sets {
    private Sets() {}

    static void each(String text, IntConsumer line) {
        for (String part : text.split(",", -1)) {
            if (!part.isBlank()) {
                int dash = part.indexOf('-');
                int from = Integer.parseInt(
                        dash < 0 ? part.strip() : part.substring(0, dash).strip());
                int to = dash < 0
                        ? from
                        : Integer.parseInt(part.substring(dash + 1).strip());
                for (int n = from; n <= to; n++) {
                    line.accept(n);
                }
            }
        }
    }
}
