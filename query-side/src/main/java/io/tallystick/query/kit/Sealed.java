package io.tallystick.query.kit;

import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;

/** How a sealed personal value stands in a text column: whose it is, a space, the ciphertext. */
public final class Sealed {
    private Sealed() {}

    static String write(Protected<?> value) {
        return value.subject() + " " + value.sealed();
    }

    /** Reads what a column marked {@code @sealed} holds. */
    public static Protected<String> read(String stored) {
        int space = stored.indexOf(' ');
        return new Protected<>(new RecordId(stored.substring(0, space)), stored.substring(space + 1));
    }
}
