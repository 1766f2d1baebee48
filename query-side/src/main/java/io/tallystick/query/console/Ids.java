package io.tallystick.query.console;

import io.tallystick.events.kernel.RecordId;

/** Identifiers as they come in addresses: what cannot be one names nothing. */
final class Ids {
    private Ids() {}

    static RecordId of(String kind, String key) {
        return of(kind + "/" + key);
    }

    static RecordId of(String text) {
        try {
            return new RecordId(text);
        } catch (IllegalArgumentException e) {
            throw new NotHere("no identifier");
        }
    }
}
