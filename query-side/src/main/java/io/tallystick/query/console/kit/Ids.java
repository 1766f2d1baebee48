package io.tallystick.query.console.kit;

import io.tallystick.events.kernel.RecordId;

/** Identifiers as they come in addresses: what cannot be one names nothing. */
public final class Ids {
    private Ids() {}

    public static RecordId of(String kind, String key) {
        return of(kind + "/" + key);
    }

    public static RecordId of(String text) {
        try {
            return new RecordId(text);
        } catch (IllegalArgumentException e) {
            throw new NotHere("no identifier");
        }
    }
}
