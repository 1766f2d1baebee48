package io.tallystick.events.custody.store;

import io.tallystick.events.custody.store.KeyEvent.KeyHandedOver;
import io.tallystick.events.custody.store.KeyEvent.KeyIssued;
import io.tallystick.events.custody.store.KeyEvent.KeyLost;
import io.tallystick.events.custody.store.KeyEvent.KeyReturned;

/** Where a key is. */
public enum KeyState {
    /** Somebody has it. */
    ISSUED,
    /** In the key box. */
    RETURNED,
    LOST;

    /** The state after the event. */
    public static KeyState after(KeyEvent event) {
        return switch (event) {
            case KeyIssued e -> ISSUED;
            case KeyHandedOver e -> ISSUED;
            case KeyReturned e -> RETURNED;
            case KeyLost e -> LOST;
        };
    }
}
