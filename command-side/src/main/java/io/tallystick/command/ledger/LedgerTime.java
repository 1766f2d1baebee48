package io.tallystick.command.ledger;

import io.tallystick.events.ledger.LedgerEvent.ClockKind;

/** Whose time the program runs by at the moment. */
@FunctionalInterface
public interface LedgerTime {
    /** The world's time, which a ledger has where nobody drives its clock. */
    LedgerTime SYSTEM = () -> ClockKind.SYSTEM;

    ClockKind kind();
}
