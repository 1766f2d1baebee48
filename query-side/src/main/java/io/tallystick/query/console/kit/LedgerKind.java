package io.tallystick.query.console.kit;

import io.tallystick.events.ledger.LedgerEvent.Kind;
import org.jspecify.annotations.Nullable;

/** What the ledger is for: every page of a sample says that it is one. */
@FunctionalInterface
public interface LedgerKind {
    /** Null while no ledger is open. */
    @Nullable
    Kind kind();
}
