package io.tallystick.events.customers;

import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import java.util.Arrays;
import java.util.List;

/** On what somebody may read a customer file (II-57, II-62, IV-15). */
public enum ReadingBasis {
    /** A grant within the access scheme. */
    GRANT,
    /** Looking after the customer, for as long as that lasts. */
    SALESPERSON,
    /** Answering for the file, for as long as that lasts. */
    CUSTODIAN;

    /** What who looks after the customer or the file reads it for without a further grant. */
    public static final List<AccessPurpose> STANDING_PURPOSES =
            List.of(AccessPurpose.SALES, AccessPurpose.SERVICE, AccessPurpose.UPKEEP);

    /** What such a person reads: all but what speaks of persons (II-16). */
    public static final List<CardSection> STANDING_SECTIONS = Arrays.stream(CardSection.values())
            .filter(section -> section != CardSection.PERSONS)
            .toList();
}
