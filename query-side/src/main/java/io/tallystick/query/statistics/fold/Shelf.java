package io.tallystick.query.statistics.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The shelf, rolled forward from the last stock-take: what was seen, what was looked for and not found, what came and went since.
 */
public final class Shelf {
    private final Map<String, Spot> spots = new HashMap<>();
    private final Map<String, Take> takes = new HashMap<>();
    private final Map<String, String> unknown = new LinkedHashMap<>();

    /** What the shelf knows of a unit. */
    private static final class Spot {
        private final List<Instant> moved = new ArrayList<>(2);
        private boolean there;
        private @Nullable Boolean seen;
    }

    /** A stock-take on its way. */
    private static final class Take {
        private final Map<String, Boolean> expected = new LinkedHashMap<>();
        private final Set<String> seen = new HashSet<>();
        private final Map<String, @Nullable String> strays = new LinkedHashMap<>();
        private final Map<Integer, JsonNode> differences = new HashMap<>();
    }

    private Spot of(String unit) {
        return spots.computeIfAbsent(unit, u -> new Spot());
    }

    private Take take(JsonNode event) {
        return takes.computeIfAbsent(event.path("stocktake").asString("?"), t -> new Take());
    }

    void moved(String unit, boolean in, Instant at) {
        Spot spot = of(unit);
        spot.there = in;
        spot.seen = null;
        spot.moved.add(at);
    }

    /** Somebody had it in hand: brought back, taken back, turned up. */
    void inHand(String unit) {
        of(unit).seen = true;
    }

    void expected(JsonNode event) {
        Take take = take(event);
        event.path("units")
                .forEach(unit -> take.expected.put(
                        unit.path("unit").asString("?"), unit.path("out").asBoolean(false)));
    }

    void seen(JsonNode event) {
        Take take = take(event);
        event.path("units").forEach(unit -> take.seen.add(unit.asString("?")));
    }

    void strays(JsonNode event) {
        Take take = take(event);
        event.path("strays")
                .forEach(stray -> take.strays.put(
                        stray.path("scanned").asString("?"), stray.path("unit").asString(null)));
    }

    void undone(JsonNode event) {
        Take take = take(event);
        event.path("units").forEach(unit -> take.seen.remove(unit.asString("?")));
        event.path("strays").forEach(stray -> take.strays.remove(stray.asString("?")));
    }

    /** The count is over: what it saw and what it did not see stands from now on. */
    void counted(JsonNode event) {
        Take take = take(event);
        take.expected.forEach((unit, out) -> {
            if (take.seen.contains(unit)) {
                of(unit).seen = true;
            } else if (!out) {
                of(unit).seen = false;
            }
        });
        take.strays.forEach((scanned, unit) -> {
            if (unit != null) {
                of(unit).seen = true;
            } else {
                unknown.put(scanned, event.path("stocktake").asString("?"));
            }
        });
    }

    void differences(JsonNode event) {
        Take take = take(event);
        event.path("differences")
                .forEach(d -> take.differences.put(d.path("number").asInt(), d));
    }

    void explained(JsonNode event) {
        Take take = take(event);
        String how = event.path("explanation").asString("");
        Sets.each(event.path("differences").asString(""), number -> {
            JsonNode difference = take.differences.get(number);
            if (difference != null) {
                String unit = difference.path("unit").asString(null);
                if (unit == null) {
                    unknown.remove(difference.path("scanned").asString("?"));
                } else if (how.equals("FOUND_LATER") || how.equals("PUT_BACK")) {
                    of(unit).seen = true;
                }
            }
        });
    }

    void givenUp(JsonNode event) {
        takes.remove(event.path("stocktake").asString("?"));
    }

    /** Whether it stood there at the moment, as far as anybody knows: a count says nothing of what has moved since then. */
    boolean there(String unit, Instant moment) {
        Spot spot = spots.get(unit);
        if (spot == null) {
            return false;
        }
        int before = 0;
        for (Instant moved : spot.moved) {
            before += moved.isBefore(moment) ? 1 : 0;
        }
        if (before < spot.moved.size()) {
            // It came and went in turn; at the moment it stood as it did after the last move before it.
            return (spot.moved.size() - before) % 2 == 0 ? spot.there : !spot.there;
        }
        return spot.seen == null ? spot.there : spot.seen;
    }

    /** Whether somebody had it in hand since it last moved. */
    boolean seen(String unit) {
        Spot spot = spots.get(unit);
        return spot != null && Boolean.TRUE.equals(spot.seen);
    }

    Set<String> units() {
        return spots.keySet();
    }

    /** What was found and nobody knows, with the stock-take that found it. */
    Map<String, String> unknown() {
        return unknown;
    }
}
