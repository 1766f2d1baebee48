package io.tallystick.events.shifts;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The roster of a unit for a month: drafted, checked, published, changed (V-122). */
public sealed interface RosterEvent extends DomainEvent {
    /** The roster it is about. */
    RecordId roster();

    /**
     * A draft, which takes the place of the one before. Its lines follow in as many portions as it takes.
     *
     * @param month for example {@code 2026-03}
     * @param draft counted from 1
     * @param zone the time zone the times of the patterns are in, for example {@code Asia/Shanghai}
     * @param patterns the shifts of the unit as they were then
     */
    record RosterDrafted(
            RecordId roster,
            RecordId unit,
            String month,
            int draft,
            String zone,
            List<ShiftPattern> patterns,
            Signature by)
            implements RosterEvent {}

    /** Lines of the draft. */
    record DutyRowsDrafted(RecordId roster, int draft, List<DutyRow> rows) implements RosterEvent {}

    /** The draft was checked whole; a clean one has no findings, and many findings take several events. */
    record RosterChecked(RecordId roster, int draft, int portion, List<RosterFinding> findings)
            implements RosterEvent {}

    /**
     * The draft holds from now on.
     *
     * @param zone the time zone of its shifts
     * @param patterns the shifts in it: from these it is known when each of them is over
     */
    record RosterPublished(
            RecordId roster,
            int draft,
            int version,
            @Nullable String zone,
            @Nullable List<ShiftPattern> patterns,
            Signature by)
            implements RosterEvent {}

    /**
     * A published roster was changed.
     *
     * @param version counted from 1, the publication
     * @param reason why; none where the cause says it
     * @param cause the record it follows from, for example a swap
     */
    record RosterChanged(
            RecordId roster,
            int version,
            List<RosterChange> changes,
            @Nullable String reason,
            @Nullable RecordId cause,
            Signature by)
            implements RosterEvent {}

    /**
     * Somebody does not have to come to a shift in the roster.
     *
     * @param cause the record it follows from, for example a leave
     */
    record DutyExcused(RecordId roster, RecordId employee, LocalDate date, RecordId cause) implements RosterEvent {}

    /**
     * A shift is over and it was looked at who of its team did not come (V-91); once for each shift.
     *
     * @param pattern the code of its pattern
     * @param over when it was over
     * @param absent who neither came nor was excused
     */
    record AttendanceSettled(RecordId roster, LocalDate date, String pattern, Instant over, List<RecordId> absent)
            implements RosterEvent {}

    /** The person has to come after all. */
    record DutyRestored(RecordId roster, RecordId employee, LocalDate date, RecordId cause) implements RosterEvent {}
}
