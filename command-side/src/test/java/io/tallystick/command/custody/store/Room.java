package io.tallystick.command.custody.store;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.store.ClimateReading;
import io.tallystick.events.custody.store.Protection;
import io.tallystick.events.custody.store.Shelf;
import io.tallystick.events.custody.store.Verdict;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.kernel.RecordId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The archive's house with a room of three zones, shelves S-1 and S-2 in its store zone and R-1 in its reading room. */
public final class Room {
    private final Archive archive = new Archive();
    private final RecordId store;

    public Room() {
        store = house().as("hu")
                .command(new OpenStore(Archive.ARCHIVES, "A1", "Store A1", List.of(Zone.values())))
                .record();
        house().command(new SetUpShelves(store, Zone.STORE, List.of(new Shelf("S-1", 90), new Shelf("S-2", 90))))
                .accepted();
        house().command(new SetUpShelves(store, Zone.READING_ROOM, List.of(new Shelf("R-1", 90))))
                .accepted();
        house().as("ru");
    }

    public Archive archive() {
        return archive;
    }

    public Scenario house() {
        return archive.house();
    }

    public RecordId store() {
        return store;
    }

    static ReadClimate read(RecordId store, String celsius, String humidity) {
        return new ReadClimate(store, Zone.STORE, new BigDecimal(celsius), new BigDecimal(humidity), null);
    }

    static ClimateReading reading(String at, String celsius, String humidity, @Nullable String sensor) {
        return new ClimateReading(Instant.parse(at), new BigDecimal(celsius), new BigDecimal(humidity), sensor);
    }

    /** All five protections in order. */
    static List<Verdict> inOrder() {
        return Stream.of(Protection.THEFT, Protection.FIRE, Protection.DAMP, Protection.DUST, Protection.DISCLOSURE)
                .map(p -> new Verdict(p, true, null))
                .toList();
    }

    /** Units received into custody, by a transfer of so many lines. */
    public List<RecordId> received(int lines) {
        Archive.Sent sent = archive.counted(lines, "1-" + lines, "");
        archive.sign(sent);
        house().as("ru");
        return house().events(HoldingReceived.class).stream()
                .map(e -> RecordId.of("unit", e.holding().key()))
                .toList();
    }
}
