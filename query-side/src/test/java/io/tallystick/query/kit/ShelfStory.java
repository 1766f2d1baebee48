package io.tallystick.query.kit;

import static io.tallystick.query.kit.ShelfEvents.code;
import static io.tallystick.query.kit.ShelfEvents.facet;
import static io.tallystick.query.kit.ShelfEvents.item;
import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.kit.ShelfEvents.withdrawn;

import io.tallystick.events.DomainEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Units to which all kinds of things happen, by chance. */
public final class ShelfStory {
    private ShelfStory() {}

    /** What happens to a unit next; whether it is open is remembered. */
    public static List<DomainEvent> events(Random random, int number, Set<Integer> open) {
        List<DomainEvent> events = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            if (open.add(number)) {
                String title = random.nextInt(10) == 0 ? "!break" : "檔案 " + random.nextInt(100);
                events.add(opened(number, title, "C" + random.nextInt(3), 2026));
                continue;
            }
            events.add(
                    switch (random.nextInt(10)) {
                        case 0 -> opened(number, "again " + i, "C" + random.nextInt(3), 2027);
                        case 1, 2 -> code(number, number + "-" + random.nextInt(60));
                        case 3, 4 -> facet(number, "f" + i);
                        case 5 -> {
                            open.remove(number);
                            yield withdrawn(number);
                        }
                        default -> item(number, i + 1, random.nextInt(20));
                    });
        }
        return events;
    }
}
