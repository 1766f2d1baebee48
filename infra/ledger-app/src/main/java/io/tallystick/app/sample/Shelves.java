package io.tallystick.app.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the script knows of the units in custody: where each stands and whether anybody has it. */
final class Shelves {
    /** A unit in custody. */
    record Kept(
            String id,
            String from,
            @Nullable String head,
            @Nullable Integer pages,
            @Nullable String security) {
        /** Its retention case. */
        String retention() {
            return "retention/" + id.substring("unit/".length());
        }
    }

    private final List<Kept> lendable = new ArrayList<>();
    private final Set<String> out = new LinkedHashSet<>();
    private final Map<String, String> rooms = new LinkedHashMap<>();
    private final SequencedMap<String, List<String>> byShelf = new LinkedHashMap<>();

    /** Remembers a unit that was put on a shelf. */
    void put(String room, String shelf, Kept unit) {
        lendable.add(unit);
        byShelf.computeIfAbsent(room + " " + shelf, s -> new ArrayList<>()).add(unit.id());
    }

    void room(String name, String id) {
        rooms.put(name, id);
    }

    String room(String name) {
        return String.valueOf(rooms.get(name));
    }

    /** The units on each shelf of a room. */
    SequencedMap<String, List<String>> shelvesOf(String room) {
        SequencedMap<String, List<String>> found = new LinkedHashMap<>();
        byShelf.forEach((shelf, units) -> {
            if (shelf.startsWith(room + " ")) {
                found.put(shelf.substring(room.length() + 1), List.copyOf(units));
            }
        });
        return found;
    }

    boolean isIn(String unit) {
        return !out.contains(unit);
    }

    /** A unit somebody may ask for, taken off the list of those that are in; null if there is none. */
    @Nullable
    Kept take(Random chance) {
        for (int tries = 0; tries < 20 && !lendable.isEmpty(); tries++) {
            Kept unit = lendable.get(chance.nextInt(lendable.size()));
            if (isIn(unit.id()) && unit.security() == null) {
                out.add(unit.id());
                return unit;
            }
        }
        return null;
    }

    /** Sets a unit aside: nobody may have it. */
    void setAside(String unit) {
        out.add(unit);
    }

    void giveBack(String unit) {
        out.remove(unit);
    }

    /** Some units that stand on the shelf, the same every time. */
    List<Kept> some(int n) {
        return lendable.stream().filter(unit -> isIn(unit.id())).limit(n).toList();
    }
}
