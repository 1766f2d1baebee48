package io.tallystick.query.read;

import io.tallystick.query.kit.Sensitivity;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Decides what a person may see of the columns' values. */
@FunctionalInterface
public interface Clearance {
    /** Nobody sees personal values. */
    Clearance WITHOUT_PERSONAL = (who, sensitivity) -> sensitivity != Sensitivity.PERSONAL;

    /**
     * Whether the person may see values of that sensitivity.
     *
     * @param who the authenticated person, null where there is none
     */
    boolean maySee(@Nullable Principal who, Sensitivity sensitivity);
}
