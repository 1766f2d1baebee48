package io.tallystick.query.console.custody;

import java.util.ArrayList;
import java.util.List;

/** The rows of a reconciliation: differences stand open, runs of lines that agree are folded into one row. */
final class Reconciliation {
    private static final int SHORTEST_RUN = 4;

    /**
     * A row.
     *
     * @param lines one line, or the run of lines folded
     */
    record Row(List<TransferLine> lines) {
        public boolean folded() {
            return lines.size() > 1;
        }

        public TransferLine line() {
            return lines.getFirst();
        }

        public int last() {
            return lines.getLast().number();
        }

        public int pages() {
            return lines.stream().mapToInt(l -> l.listed().pages()).sum();
        }

        public int pagesReceived() {
            return lines.stream().mapToInt(TransferLine::pagesReceived).sum();
        }

        /** How the row looks: open differences and what did not arrive stand out. */
        public String look() {
            if (folded() || line().agrees()) {
                return folded() ? "fold" : "";
            }
            return switch (line().found()) {
                case MISSING, REJECTED -> "gone";
                case ACCEPTED -> "diff";
                case UNCOUNTED -> "";
            };
        }
    }

    private Reconciliation() {}

    /** The rows of the sheet; with {@code all}, a row for each line. */
    static List<Row> rows(TransferSheet sheet, boolean all) {
        List<Row> rows = new ArrayList<>();
        List<TransferLine> run = new ArrayList<>();
        for (TransferLine line : sheet.lines()) {
            boolean foldable = !all && (line.agrees() || line.found() == TransferLine.Found.UNCOUNTED);
            if (!foldable || (!run.isEmpty() && run.getFirst().found() != line.found())) {
                close(run, rows);
            }
            if (foldable) {
                run.add(line);
            } else {
                rows.add(new Row(List.of(line)));
            }
        }
        close(run, rows);
        return rows;
    }

    private static void close(List<TransferLine> run, List<Row> rows) {
        if (run.size() >= SHORTEST_RUN) {
            rows.add(new Row(List.copyOf(run)));
        } else {
            run.forEach(line -> rows.add(new Row(List.of(line))));
        }
        run.clear();
    }
}
