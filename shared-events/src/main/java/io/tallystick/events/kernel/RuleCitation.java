package io.tallystick.events.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A rule in the version that was in force, written {@code I-13@2} (VI-18). */
public record RuleCitation(String rule, int version) {
    /** Reads {@code I-13@2}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RuleCitation of(String text) {
        int at = text.indexOf('@');
        return new RuleCitation(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
    }

    @JsonValue
    @Override
    public String toString() {
        return rule + "@" + version;
    }
}
