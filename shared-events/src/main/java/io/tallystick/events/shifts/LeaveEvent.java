package io.tallystick.events.shifts;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A leave: asked for, approved level by level, shown by certificates, closed on return (V-85 to V-104). Days are hundredths of one. */
public sealed interface LeaveEvent extends DomainEvent {
    /** The leave it is about. */
    RecordId leave();

    /**
     * A leave was asked for.
     *
     * @param hundredths how long it is by itself, in hundredths of a day of work
     * @param late asked for after the first shift had begun (V-90)
     * @param kind in the clear, of leaves asked for before kinds were sealed
     * @param proxy somebody else asked, which only sickness allows (V-95)
     * @param emergency told by telephone before the shift (V-97); in the clear, of leaves asked for before it was sealed
     * @param exceptional asked for as a special case, for a night or a holiday (V-101, V-102)
     * @param sameCauseAs an earlier leave for the same cause, added to this one (VI-1)
     * @param reason personal, sealed
     * @param sealedKind a {@link LeaveKind}, sealed: that somebody is ill is for those who have to know it (V-96)
     * @param sealedEmergency whether it was told by telephone before the shift, sealed
     */
    record LeaveRequested(
            RecordId leave,
            RecordId employee,
            @Nullable LeaveKind kind,
            LocalDate from,
            LocalDate until,
            int hundredths,
            boolean late,
            boolean proxy,
            @Nullable Boolean emergency,
            boolean exceptional,
            @Nullable RecordId sameCauseAs,
            Protected<String> reason,
            @Nullable Protected<String> sealedKind,
            @Nullable Protected<String> sealedEmergency,
            Signature by)
            implements LeaveEvent {}

    /** Leaves that adjoin it or have the same cause are added before the level is chosen (V-94). */
    record LeaveSplitDetected(RecordId leave, List<RecordId> addedTo, int hundredths) implements LeaveEvent {}

    /** A level agreed; the next decides. */
    record LeaveEndorsed(RecordId leave, Post level, int hundredths, Signature by) implements LeaveEvent {}

    /**
     * The last level agreed (V-93, V-94).
     *
     * @param hundredths what was counted, with the leaves added to it
     * @param closeDue the first day of work after it, on which it is closed (V-85)
     * @param slipDue the day the slip is handed in by; none where none is needed (V-99)
     */
    record LeaveApproved(
            RecordId leave,
            Post level,
            int hundredths,
            boolean late,
            @Nullable LocalDate closeDue,
            @Nullable LocalDate slipDue,
            Signature by)
            implements LeaveEvent {}

    /**
     * Somebody was reminded of what is due after a leave.
     *
     * @param slip whether of the slip, else of closing it
     */
    record LeaveEndReminded(RecordId leave, boolean slip, Reminder reminder) implements LeaveEvent {}

    /** Somebody of its line said no. */
    record LeaveDeclined(RecordId leave, Protected<String> reason, Signature by) implements LeaveEvent {}

    /** The person does not want it any more. */
    record LeaveWithdrawn(RecordId leave, Signature by) implements LeaveEvent {}

    /**
     * A medical certificate (V-96).
     *
     * @param issuer personal, sealed
     */
    record CertificateFiled(RecordId leave, LocalDate from, LocalDate until, Protected<String> issuer, Signature by)
            implements LeaveEvent {}

    /** Days no certificate covers; they are covered by nothing until one does (V-98). */
    record CertificateGapFound(RecordId leave, List<LocalDate> days) implements LeaveEvent {}

    /** Certificates cover it without a gap (V-96, V-98). */
    record SickLeaveConfirmed(RecordId leave) implements LeaveEvent {}

    /** The slip was handed in (V-99). */
    record SlipSubmitted(RecordId leave, LocalDate on, LocalDate dueOn, Signature by) implements LeaveEvent {}

    /** The person is back (V-85). */
    record LeaveClosed(RecordId leave, LocalDate returnedOn, Signature by) implements LeaveEvent {}
}
