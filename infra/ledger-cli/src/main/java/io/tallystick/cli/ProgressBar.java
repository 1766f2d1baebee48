package io.tallystick.cli;

import java.io.PrintStream;
import java.util.Locale;

/** A line on a terminal that is written over again and again. */
final class ProgressBar implements Progress, AutoCloseable {
    private static final int WIDTH = 30;
    private static final long EVERY_NANOS = 100_000_000;

    private final PrintStream to;
    private final String what;
    private final long begun = System.nanoTime();
    private long shown;

    ProgressBar(PrintStream to, String what) {
        this.to = to;
        this.what = what;
    }

    @Override
    public void at(long done, long total) {
        long now = System.nanoTime();
        if (now - shown < EVERY_NANOS && done < total) {
            return;
        }
        shown = now;
        double part = total == 0 ? 1 : Math.min(1.0, (double) done / total);
        int filled = (int) (part * WIDTH);
        double rate = done / Math.max(1e-3, (now - begun) / 1e9);
        long left = rate == 0 ? 0 : (long) ((total - done) / rate);
        to.print(String.format(
                Locale.ROOT,
                "\r%s [%s%s] %3d %% %,d/%,d %,.0f/s %d:%02d ",
                what,
                "#".repeat(filled),
                " ".repeat(WIDTH - filled),
                (int) (part * 100),
                done,
                total,
                rate,
                left / 60,
                left % 60));
        to.flush();
    }

    @Override
    public void close() {
        if (shown != 0) {
            to.print("\r" + " ".repeat(110) + "\r");
            to.flush();
        }
    }
}
