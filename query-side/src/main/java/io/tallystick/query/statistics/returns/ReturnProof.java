package io.tallystick.query.statistics.returns;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.statistics.ReturnDigest;
import io.tallystick.events.statistics.ReturnFigure;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnGenerated;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnOpened;
import io.tallystick.query.kit.EventJson;
import io.tallystick.query.kit.LogEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a return made again from the log at its position (I-19).
 *
 * @param report the return
 * @param position the recorded position
 * @param digest the recorded digest of what was computed
 * @param digestAgain the digest of what is computed now
 * @param differing lines that do not come out again
 * @param bandsWhole whether everything that was said of the staff can still be read; where it was lawfully erased, lines of staff
 *     may differ for that
 * @param same whether every figure comes out again
 */
public record ReturnProof(
        String report,
        long position,
        String digest,
        String digestAgain,
        List<Line> differing,
        boolean bandsWhole,
        boolean same) {

    /** A line that does not come out again. */
    public record Line(
            String indicator,
            @Nullable BigDecimal recorded,
            @Nullable BigDecimal again) {}

    /** Makes it, of the latest computation; nothing where the return was never computed. */
    public static Optional<ReturnProof> of(ReturnFigures figures, RecordId report) {
        EventJson json = new EventJson();
        ReturnOpened terms = null;
        ReturnGenerated made = null;
        for (var stored : figures.log().ofRecord(report.value())) {
            switch (new LogEntry(stored, json).event()) {
                case ReturnOpened e -> terms = e;
                case ReturnGenerated e -> made = e;
                default -> {
                    // Computes nothing.
                }
            }
        }
        return terms == null || made == null ? Optional.empty() : Optional.of(again(figures, terms, made));
    }

    private static ReturnProof again(ReturnFigures figures, ReturnOpened terms, ReturnGenerated made) {
        ReturnFigures.Computed computed = figures.of(terms.begins(), terms.ends(), made.position());
        List<ReturnFigure> again = new ArrayList<>();
        List<Line> differing = new ArrayList<>();
        for (ReturnFigure line : made.lines()) {
            BigDecimal now = value(line, computed.figures());
            again.add(ReturnFigure.of(line.indicator(), now));
            if (!equal(line.value(), now)) {
                differing.add(new Line(line.indicator().code(), line.value(), now));
            }
        }
        String digest = ReturnDigest.of(terms.form(), terms.period(), made.formVersion(), made.position(), again);
        return new ReturnProof(
                terms.report().value(),
                made.position(),
                made.digest(),
                digest,
                differing,
                computed.bandsWhole(),
                differing.isEmpty() && digest.equals(made.digest()));
    }

    private static @Nullable BigDecimal value(ReturnFigure line, Map<String, BigDecimal> computed) {
        String figure = line.indicator().figure();
        return figure == null ? null : computed.get(figure);
    }

    private static boolean equal(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return a.compareTo(b) == 0;
    }
}
