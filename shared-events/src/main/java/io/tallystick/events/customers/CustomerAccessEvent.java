package io.tallystick.events.customers;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may read a customer file, and who did (II-57 to II-63, IV-15, IV-16). One record for each file, with its key. */
public sealed interface CustomerAccessEvent extends DomainEvent {

    /**
     * Somebody may read parts of the file, for some purposes, until a day (IV-15).
     *
     * @param grant its number on the record, counted from 1
     * @param until the last day
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
            Signature grantor)
            implements CustomerAccessEvent {}

    /** The grant ended before its day. */
    record AccessGrantRevoked(RecordId access, RecordId customer, int grant, String reason, Signature by)
            implements CustomerAccessEvent {}

    /**
     * Somebody read the file; recorded before anything was shown (II-63).
     *
     * @param grant the grant it rests on; absent where it rests on looking after the customer or the file
     */
    record CustomerFileRead(
            RecordId access,
            RecordId customer,
            List<CardSection> sections,
            AccessPurpose purpose,
            @Nullable Integer grant,
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
