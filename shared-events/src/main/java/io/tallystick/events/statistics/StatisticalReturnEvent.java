package io.tallystick.events.statistics;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.ReturnForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of a statistical return: owed, its figures computed at a position, declared and estimated ones marked, filed; an
 * amendment is a new filing of it (I-18, I-19).
 */
public sealed interface StatisticalReturnEvent extends DomainEvent {

    /**
     * It is owed from now on.
     *
     * @param report the return
     * @param period the time it is for: {@code 2026}, {@code 2026-11}
     * @param begins the first day of that time
     * @param ends the last day of that time
     * @param statedDue the last day as the rule says it
     * @param dueOn that day, or the next working day where the calendar of the year is published
     */
    record ReturnOpened(
            RecordId report,
            ReturnForm form,
            String period,
            LocalDate begins,
            LocalDate ends,
            LocalDate statedDue,
            LocalDate dueOn,
            Signature opener)
            implements StatisticalReturnEvent {}

    /** The statistician was reminded of it, in the end the superiors. */
    record ReturnReminded(RecordId report, Reminder reminder) implements StatisticalReturnEvent {}

    /**
     * The statistician wants the figures of it. They are computed by the ledger as of this event's own position.
     *
     * @param filing which filing it is for, counted from 1
     * @param formVersion the version of the form in force
     */
    record FiguresAsked(RecordId report, int filing, int formVersion, Signature by) implements StatisticalReturnEvent {}

    /**
     * The figures were computed by the ledger itself.
     *
     * @param position everything up to this position of the log was taken in
     * @param lines the form's indicators with what was computed; those that are declared are empty, or as declared before
     * @param digest see {@link ReturnDigest}; of the lines as computed, nothing declared
     */
    record ReturnGenerated(
            RecordId report, int filing, int formVersion, long position, List<ReturnFigure> lines, String digest)
            implements StatisticalReturnEvent {}

    /** A figure no event can give was declared, with its source (I-19). */
    record FigureDeclared(RecordId report, int filing, String indicator, BigDecimal value, String source, Signature by)
            implements StatisticalReturnEvent {}

    /**
     * An estimate stands in place of what was computed, marked as such (I-19).
     *
     * @param computed absent where it could not be computed
     */
    record FigureOverridden(
            RecordId report,
            int filing,
            String indicator,
            @Nullable BigDecimal computed,
            BigDecimal given,
            String note,
            Signature by)
            implements StatisticalReturnEvent {}

    /**
     * It was filed.
     *
     * @param daysLate calendar days after the last day, 0 in time; an amendment is never late
     * @param reason why it comes late, or is filed anew
     * @param estimates how many of its figures are estimates
     * @param lines as they were filed
     * @param digest see {@link ReturnDigest}; of the lines as filed
     * @param obligation what the department owes the archives from now on: the return itself (I-25)
     */
    record ReturnFiled(
            RecordId report,
            int filing,
            int formVersion,
            long position,
            LocalDate filedOn,
            int daysLate,
            @Nullable String reason,
            int estimates,
            List<ReturnFigure> lines,
            String digest,
            RecordId obligation,
            Signature statistician)
            implements StatisticalReturnEvent {}

    /**
     * It will be filed anew; what was filed stays as it was.
     *
     * @param filing the new filing's number
     */
    record ReturnAmended(RecordId report, int filing, String reason, Signature by) implements StatisticalReturnEvent {}
}
