package io.tallystick.query.projections;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Records in the ledger who had the projector do what, before it is done. */
@FunctionalInterface
public interface OperationNotes {
    /**
     * Records it.
     *
     * @param about the record whose parked events are tried again, or null
     */
    void note(Principal who, Operation operation, String model, @Nullable String about);
}
