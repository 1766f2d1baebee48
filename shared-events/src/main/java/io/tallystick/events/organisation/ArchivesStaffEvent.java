package io.tallystick.events.organisation;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which units of the house keep archives, and who works in them: what staff statistics are made of (I-12). */
public sealed interface ArchivesStaffEvent extends DomainEvent {

    /** A unit of the house keeps archives. */
    record ArchiveUnitRegistered(RecordId unit, LocalDate from, Signature by) implements ArchivesStaffEvent {}

    /** It does so no longer; {@code on} is the first day without it. */
    record ArchiveUnitStruckOff(RecordId unit, LocalDate on, String reason, Signature by)
            implements ArchivesStaffEvent {}

    /**
     * Somebody works in it from a day on; what was said before of the person ends. Grants no post. What is personal is sealed, and
     * absent where the person does not say.
     *
     * @param fullTime 專職, otherwise 兼職
     * @param sex a {@link Sex}
     * @param birthYear four digits
     * @param education an {@link Education}
     * @param source the list it came with, where it was taken over from one
     */
    record ArchivistAssigned(
            RecordId employee,
            RecordId unit,
            boolean fullTime,
            @Nullable Protected<String> sex,
            @Nullable Protected<String> birthYear,
            @Nullable Protected<String> education,
            LocalDate from,
            @Nullable RecordId source,
            Signature by)
            implements ArchivesStaffEvent {}

    /** The person works in archives no longer; {@code on} is the first day without. */
    record ArchivistUnassigned(RecordId employee, LocalDate on, Signature by) implements ArchivesStaffEvent {}
}
