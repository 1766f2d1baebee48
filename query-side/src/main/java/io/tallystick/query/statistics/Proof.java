package io.tallystick.query.statistics;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.statistics.BalanceFigures;
import io.tallystick.events.statistics.BalanceLine;
import io.tallystick.events.statistics.ReconciliationDifference;
import io.tallystick.events.statistics.ReconciliationDigest;
import io.tallystick.events.statistics.StatisticsPeriodEvent.BalanceListed;
import io.tallystick.events.statistics.StatisticsPeriodEvent.DifferencesListed;
import io.tallystick.events.statistics.StatisticsPeriodEvent.PeriodOpened;
import io.tallystick.events.statistics.StatisticsPeriodEvent.ReconciliationRecorded;
import io.tallystick.query.kit.EventJson;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.statistics.fold.Folded;
import io.tallystick.query.statistics.fold.LedgerFold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The latest reconciliation of a period, made again from the log at its position: the same digest of what is recorded, the same
 * sums of ledger and shelf (I-19).
 *
 * @param position the recorded position
 * @param digest the recorded digest
 * @param digestAgain the digest of the figures as they stand in the log
 * @param ledgerLines lines whose ledger and shelf figures come out again
 * @param lines all lines
 * @param same whether everything comes out again
 */
public record Proof(
        String period, long position, String digest, String digestAgain, int ledgerLines, int lines, boolean same) {

    /** Makes it; nothing where the period was never reconciled. */
    public static Optional<Proof> of(EventReader log, RecordId period) {
        EventJson json = new EventJson();
        PeriodOpened opened = null;
        ReconciliationRecorded run = null;
        List<BalanceLine> lines = new ArrayList<>();
        List<ReconciliationDifference> differences = new ArrayList<>();
        for (var stored : log.ofRecord(period.value())) {
            switch (new LogEntry(stored, json).event()) {
                case PeriodOpened e -> opened = e;
                case ReconciliationRecorded e -> {
                    run = e;
                    lines.clear();
                    differences.clear();
                }
                case BalanceListed e -> lines.addAll(e.lines());
                case DifferencesListed e -> differences.addAll(e.differences());
                default -> {
                    // Changes no figure.
                }
            }
        }
        return opened == null || run == null
                ? Optional.empty()
                : Optional.of(again(log, period, opened, run, lines, differences));
    }

    private static Proof again(
            EventReader log,
            RecordId period,
            PeriodOpened opened,
            ReconciliationRecorded run,
            List<BalanceLine> lines,
            List<ReconciliationDifference> differences) {
        Folded folded = LedgerFold.upTo(log, run.position(), at -> {});
        Map<String, BalanceLine> made = new TreeMap<>();
        new Comparison(opened.from(), opened.until())
                .lines(folded, new TableEntries(run.position(), Map.of(), Map.of()))
                .forEach(line -> made.put(key(line), line));
        int same = (int) lines.stream()
                .filter(line -> sameLedger(line, made.get(key(line))))
                .count();
        String digest = ReconciliationDigest.of(run.position(), lines, differences);
        return new Proof(
                period.value(),
                run.position(),
                run.digest(),
                digest,
                same,
                lines.size(),
                same == lines.size() && digest.equals(run.digest()));
    }

    private static String key(BalanceLine line) {
        return line.fonds() + "|" + line.kind() + "|" + line.countedIn();
    }

    private static boolean sameLedger(BalanceLine recorded, @Nullable BalanceLine made) {
        return made == null
                ? recorded.ledger().equals(BalanceFigures.NONE)
                : recorded.ledger().equals(made.ledger())
                        && recorded.shelf().equals(made.shelf())
                        && recorded.receipts() == made.receipts();
    }
}
