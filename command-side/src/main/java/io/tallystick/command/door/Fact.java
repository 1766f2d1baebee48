package io.tallystick.command.door;

import java.util.LinkedHashMap;
import java.util.Map;

/** One thing a refusal speaks of, for example {@code fact("line", 7)}. */
public record Fact(String name, String value) {
    /** A fact with its value as text. */
    public static Fact fact(String name, Object value) {
        return new Fact(name, String.valueOf(value));
    }

    static Map<String, String> map(Fact... facts) {
        Map<String, String> map = new LinkedHashMap<>();
        for (Fact fact : facts) {
            map.put(fact.name, fact.value);
        }
        return map;
    }
}
