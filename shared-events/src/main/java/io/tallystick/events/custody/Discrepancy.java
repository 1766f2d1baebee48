package io.tallystick.events.custody;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A difference between what was dispatched and what was received.
 *
 * @param number counted from 1 within the transfer
 * @param line the line it concerns; absent for a surplus
 * @param declared what the list says, for example the pages
 * @param found what was found
 */
public record Discrepancy(
        int number,
        Kind kind,
        @Nullable Integer line,
        @Nullable String declared,
        @Nullable String found,
        String detail) {
    /** What differs. */
    public enum Kind {
        /** Counted pages differ from declared pages. */
        PAGES,
        /** On the list, not in the delivery. */
        MISSING,
        /** In the delivery, not on the list. */
        SURPLUS,
        /** Sent back, for the reason given. */
        REJECTED,
        /** Anything else, raised by hand. */
        OTHER;

        /** The ways in which such a difference can be settled. */
        public List<Resolution> settledBy() {
            return switch (this) {
                case PAGES -> List.of(Resolution.ACCEPTED_AS_COUNTED, Resolution.RETURNED_FOR_REWORK);
                case MISSING -> List.of(Resolution.FOUND, Resolution.DECLARED_LOST);
                case SURPLUS -> List.of(Resolution.SENT_BACK);
                case REJECTED -> List.of(Resolution.RETURNED_FOR_REWORK, Resolution.SENT_BACK);
                case OTHER ->
                    List.of(Resolution.ACCEPTED_AS_COUNTED, Resolution.RETURNED_FOR_REWORK, Resolution.SENT_BACK);
            };
        }
    }

    /** How a difference was settled. */
    public enum Resolution {
        /** Goes back to the department for rework. */
        RETURNED_FOR_REWORK,
        /** Turned up; counts as accepted. */
        FOUND,
        /** The list was wrong; what was counted stands. */
        ACCEPTED_AS_COUNTED,
        /** Not to be found; stays visible for ever. */
        DECLARED_LOST,
        /** Goes back because it is not on the list. */
        SENT_BACK;

        /** Whether the line is taken into custody by it. */
        public boolean keepsLine() {
            return this == FOUND || this == ACCEPTED_AS_COUNTED;
        }

        /** Whether a line that was accepted counts as rejected once its difference is settled so. */
        public boolean returnsLine() {
            return this == RETURNED_FOR_REWORK || this == SENT_BACK;
        }
    }
}
