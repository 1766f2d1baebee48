package io.tallystick.events.organisation;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What changes the organisation: fonds, units, employees, posts. Authority comes from here and nowhere else. */
public sealed interface OrganisationEvent extends DomainEvent {

    /**
     * A fonds was opened.
     *
     * @param number four letters or digits, for example {@code Z109} (DA/T 13)
     */
    record FondsOpened(RecordId fonds, String number, String name) implements OrganisationEvent {}

    /**
     * A unit of the house was opened.
     *
     * @param code three letters or digits, for example {@code KFB}
     */
    record UnitOpened(
            RecordId unit, RecordId fonds, @Nullable RecordId parent, String code, String name)
            implements OrganisationEvent {}

    /** A unit changed its name; documents keep the name of their date (I-46). */
    record UnitRenamed(RecordId unit, String name, LocalDate from) implements OrganisationEvent {}

    /** A unit was closed. */
    record UnitClosed(RecordId unit, LocalDate on) implements OrganisationEvent {}

    /**
     * An employee was registered.
     *
     * @param name personal, sealed
     * @param account the log-in name that stands for the person, if any
     */
    record EmployeeRegistered(
            RecordId employee,
            Protected<String> name,
            RecordId unit,
            @Nullable RecordId superior,
            @Nullable String account)
            implements OrganisationEvent {}

    /**
     * What a staff list made before the ledger began says of an employee besides; it grants nothing.
     *
     * @param posts the posts the list names, in its words; personal, sealed
     * @param list the list it came with
     * @param fileName the name of the file
     * @param sha256 of the file's bytes
     * @param row the row of the file, counted from 1
     */
    record EmployeeMigrated(
            RecordId employee,
            @Nullable Protected<String> posts,
            RecordId list,
            String fileName,
            String sha256,
            int row)
            implements OrganisationEvent {}

    /** An employee's line of report changed. */
    record SuperiorChanged(RecordId employee, RecordId superior, LocalDate from) implements OrganisationEvent {}

    /**
     * An employee was appointed to a post within a scope.
     *
     * @param appointment the appointment's number with the employee, counted from 1
     * @param until the last day, where one is set
     */
    record PostAssigned(
            RecordId employee,
            int appointment,
            Post post,
            Scope scope,
            LocalDate from,
            @Nullable LocalDate until) implements OrganisationEvent {}

    /** An appointment ended; {@code on} is the first day without it. */
    record PostRelieved(RecordId employee, int appointment, LocalDate on, String reason) implements OrganisationEvent {}

    /** An employee acts for another within that other's post and scope; not to be passed on (代). */
    record ActingAppointed(
            RecordId employee,
            int appointment,
            RecordId actingFor,
            Post post,
            Scope scope,
            LocalDate from,
            LocalDate until)
            implements OrganisationEvent {}

    /** An employee is going to leave; nothing more is given to the person (VI-20). */
    record DepartureBegun(RecordId employee, LocalDate lastDay) implements OrganisationEvent {}

    /** All authority of an employee ended at once; what the person had is taken over by the superior (VI-20). */
    record AuthorityRevoked(RecordId employee, RevocationCause cause, LocalDate on, String reason, Signature by)
            implements OrganisationEvent {}

    /** An employee has left, holding nothing (VI-20). */
    record DepartureCompleted(RecordId employee, LocalDate on) implements OrganisationEvent {}
}
