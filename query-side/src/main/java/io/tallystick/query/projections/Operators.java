package io.tallystick.query.projections;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Decides who may operate the projector; what decides is the ledger's own record of posts held today. */
@FunctionalInterface
public interface Operators {
    /**
     * Whether the person may do it now.
     *
     * @param who the authenticated person, null where there is none
     */
    boolean may(@Nullable Principal who, Operation operation);
}
