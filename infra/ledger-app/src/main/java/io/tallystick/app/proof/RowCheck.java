package io.tallystick.app.proof;

import io.tallystick.events.log.StoredEvent;

/** Whether a row was appended by the ledger, and not by somebody who can write to its database. */
@FunctionalInterface
interface RowCheck {
    /** Where rows have no codes, as with an Axon Server. */
    RowCheck NONE = row -> true;

    boolean genuine(StoredEvent row);
}
