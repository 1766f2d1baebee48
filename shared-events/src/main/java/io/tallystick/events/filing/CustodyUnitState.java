package io.tallystick.events.filing;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitArranged;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitBound;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitDeclared;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitMigrated;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.FilingApproved;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeAssigned;
import org.jspecify.annotations.Nullable;

/** Where a custody unit stands on its way to a reference code. A draft number changes nothing here. */
public enum CustodyUnitState {
    /** Being filled. */
    OPEN,
    /** Known from a transfer list that was made outside the ledger. */
    DECLARED,
    /** Taken over from a catalogue made before the ledger began. */
    MIGRATED,
    /** Arranged by its filer (I-1). */
    ARRANGED,
    /** Approved by the head of project or department (I-34, I-36). */
    APPROVED,
    /** Approved and bound (I-2). */
    BOUND,
    /** Numbered for good (I-39). */
    CODED;

    /** The state after the event; null stands for a unit that has no event yet. */
    public static CustodyUnitState after(@Nullable CustodyUnitState before, CustodyUnitEvent event) {
        return switch (event) {
            case CustodyUnitOpened e -> OPEN;
            case CustodyUnitDeclared e -> DECLARED;
            case CustodyUnitMigrated e -> MIGRATED;
            case CustodyUnitArranged e -> ARRANGED;
            case FilingApproved e -> APPROVED;
            case CustodyUnitBound e -> BOUND;
            case ReferenceCodeAssigned e -> CODED;
            default -> {
                if (before == null) {
                    throw new IllegalArgumentException("a custody unit does not begin with " + event);
                }
                yield before;
            }
        };
    }
}
