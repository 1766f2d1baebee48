package io.tallystick.events.customers;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may read a customer file, and who did (II-57 to II-63, IV-15, IV-16). One record for each file, with its key. */
public sealed interface CustomerAccessEvent extends DomainEvent {

    /**
     * Somebody asked to be let read parts of the file (II-57).
     *
     * @param request its number on the record, counted from 1
     * @param until the last day asked for
     * @param dueAt by when it has to be answered
     */
    record AccessRequested(
            RecordId access,
            RecordId customer,
            int request,
            List<CardSection> sections,
            List<AccessPurpose> purposes,
            LocalDate until,
            String reason,
            Instant dueAt,
            Signature by)
            implements CustomerAccessEvent {}

    /**
     * It was refused, with a reason and a way to appeal (II-60).
     *
     * @param appealTo the posts that hear an appeal
     * @param appealBy the last day for one
     */
    record AccessRequestRefused(
            RecordId access,
            RecordId customer,
            int request,
            RefusalGround ground,
            String reason,
            List<Post> appealTo,
            LocalDate appealBy,
            Signature by)
            implements CustomerAccessEvent {}

    /** Who had asked appealed against the refusal (II-60). */
    record AccessRefusalAppealed(RecordId access, RecordId customer, int request, String reason, Signature by)
            implements CustomerAccessEvent {}

    /** Somebody else heard the appeal; where it was right a grant follows (II-60). */
    record AccessAppealDecided(
            RecordId access, RecordId customer, int request, boolean upheld, String reason, Signature by)
            implements CustomerAccessEvent {}

    /** A request was not answered in time (II-57). */
    record AccessRequestOverdue(RecordId access, RecordId customer, int request, LocalDate dueOn)
            implements CustomerAccessEvent {}

    /**
     * Somebody may read parts of the file, for some purposes, until a day (IV-15).
     *
     * @param grant its number on the record, counted from 1
     * @param until the last day
     * @param request the request it answers, if it answers one
     * @param scheme the version of the access scheme it was given under
     */
    record AccessGranted(
            RecordId access,
            RecordId customer,
            int grant,
            RecordId grantee,
            List<CardSection> sections,
            List<AccessPurpose> purposes,
            LocalDate until,
            String reason,
            @Nullable Integer request,
            @Nullable Integer scheme,
            Signature grantor)
            implements CustomerAccessEvent {}

    /** The grant ended before its day. */
    record AccessGrantRevoked(RecordId access, RecordId customer, int grant, String reason, Signature by)
            implements CustomerAccessEvent {}

    /**
     * Somebody read the file; recorded before anything was shown (II-63).
     *
     * @param grant the grant it rests on; absent where it rests on looking after the customer or the file
     * @param principals the persons read of, where the personal section was read (II-16)
     */
    record CustomerFileRead(
            RecordId access,
            RecordId customer,
            List<CardSection> sections,
            AccessPurpose purpose,
            @Nullable Integer grant,
            @Nullable List<PrincipalRole> principals,
            Signature by)
            implements CustomerAccessEvent {}

    /**
     * The file was given to somebody outside the house (II-61).
     *
     * @param recipient which authority or company
     * @param document the number of what demands or allows it
     */
    record CustomerFileDisclosed(
            RecordId access,
            RecordId customer,
            String recipient,
            DisclosureBasis basis,
            String document,
            List<CardSection> sections,
            Signature by)
            implements CustomerAccessEvent {}
}
