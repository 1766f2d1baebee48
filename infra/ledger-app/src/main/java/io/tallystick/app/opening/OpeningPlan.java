package io.tallystick.app.opening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/**
 * What is left of an opening: all of it, the rest of one that was cut short, or what a later version of the program adds
 * to a house that is open. Calls were numbered by their place among those there were, and new ones stand where they
 * belong; each says since how many calls there are it is among them, so that the numbers of every version are known.
 *
 * @param calls each with its key, in their order
 * @param added whether they come to a house that is open already
 */
record OpeningPlan(List<Keyed> calls, boolean added) {
    private static final String KEY = "first-opening/";
    private static final int FIRST = 31;

    /** A call with the key it is given under. */
    record Keyed(JsonNode call, String key) {
        String account() {
            return call.get("as").asString();
        }
    }

    /**
     * The plan for a house.
     *
     * @param done whether somebody's command was accepted under a key
     */
    static OpeningPlan of(List<JsonNode> calls, BiPredicate<String, String> done) {
        TreeSet<Integer> versions = new TreeSet<>();
        calls.forEach(call -> versions.add(since(call)));
        for (int version : versions.descendingSet()) {
            if (openedWith(version, calls, done)) {
                return new OpeningPlan(undone(added(version, calls), done), true);
            }
        }
        return new OpeningPlan(undone(numbered(calls), done), false);
    }

    private static int since(JsonNode call) {
        return call.path("since").asInt(FIRST);
    }

    /** Whether a version's last call was accepted, and none after it by its number. */
    private static boolean openedWith(int version, List<JsonNode> calls, BiPredicate<String, String> done) {
        Keyed last = numbered(
                        calls.stream().filter(call -> since(call) <= version).toList())
                .getLast();
        boolean further =
                version < calls.size() && done.test(calls.get(version).get("as").asString(), KEY + (version + 1));
        return done.test(last.account(), last.key()) && !further;
    }

    private static List<Keyed> numbered(List<JsonNode> calls) {
        List<Keyed> numbered = new ArrayList<>();
        calls.forEach(call -> numbered.add(new Keyed(call, KEY + (numbered.size() + 1))));
        return numbered;
    }

    private static List<Keyed> added(int version, List<JsonNode> calls) {
        Map<Integer, Integer> counts = new HashMap<>();
        return calls.stream()
                .filter(call -> since(call) > version)
                .map(call -> new Keyed(
                        call, KEY + "since-" + since(call) + "-" + counts.merge(since(call), 1, Integer::sum)))
                .toList();
    }

    private static List<Keyed> undone(List<Keyed> calls, BiPredicate<String, String> done) {
        return calls.stream()
                .filter(call -> !done.test(call.account(), call.key()))
                .toList();
    }
}
