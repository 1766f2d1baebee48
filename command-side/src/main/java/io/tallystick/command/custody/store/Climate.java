package io.tallystick.command.custody.store;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.custody.store.ClimateLimit;
import io.tallystick.events.custody.store.ClimateReading;
import io.tallystick.events.custody.store.Excursion;
import io.tallystick.events.custody.store.FindingOrigin;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * Takes climate readings (I-8). They are observations: out of the limits they are recorded all the same, with a breach, and a
 * finding stays open until somebody resolves it.
 */
final class Climate {
    /** As many as one event holds: a reading takes at most some 120 bytes unless its sensor has a long name. */
    private static final int MOST_A_DAY = 300;

    private static final int MOST = 50_000;
    private static final int LONGEST_SENSOR = 40;

    private final Rooms rooms;
    private final Repository<ClimateSheet> sheets;

    Climate(Rooms rooms, Repository<ClimateSheet> sheets) {
        this.rooms = rooms;
        this.sheets = sheets;
    }

    @CommandHandler
    void handle(ReadClimate command, Decision decision) {
        ClimateReading reading =
                new ClimateReading(decision.occurredAt(), command.celsius(), command.humidity(), command.sensor());
        take(command.store(), command.zone(), List.of(reading), decision);
    }

    @CommandHandler
    void handle(ImportClimateReadings command, Decision decision) {
        take(command.store(), command.zone(), command.readings(), decision);
    }

    private void take(RecordId room, Zone zone, List<ClimateReading> readings, Decision decision) {
        rooms.inUse(room, decision, store -> {
            store.requireZone(zone, decision);
            decision.requireState(!readings.isEmpty() && readings.size() <= MOST, "refused.howManyReadings");
            readings.forEach(reading -> requireSound(reading, decision));
            Map<LocalDate, List<ClimateReading>> days = new TreeMap<>(
                    readings.stream().collect(Collectors.groupingBy(reading -> decision.dayOf(reading.at()))));
            Map<ClimateLimit, Excursion> worst = new EnumMap<>(ClimateLimit.class);
            boolean news = false;
            for (Map.Entry<LocalDate, List<ClimateReading>> day : days.entrySet()) {
                news |= take(store, zone, day.getKey(), day.getValue(), worst, decision);
            }
            decision.requireState(news, "refused.readingsKnown");
            worst.values().forEach(excursion -> find(store, zone, excursion, decision));
        });
    }

    private static void requireSound(ClimateReading reading, Decision decision) {
        decision.requireState(
                reading.possible()
                        && (reading.sensor() == null || reading.sensor().length() <= LONGEST_SENSOR),
                "refused.notAReading",
                fact("reading", reading.celsius() + " " + reading.humidity()));
        decision.insist("VI-15", !reading.at().isAfter(decision.recordedAt()), "refused.future");
    }

    private boolean take(
            Store store,
            Zone zone,
            LocalDate day,
            List<ClimateReading> readings,
            Map<ClimateLimit, Excursion> worst,
            Decision decision) {
        boolean[] news = {false};
        RecordId id = ClimateSheet.idOf(store.id(), zone, day);
        load(id).execute(sheet -> {
            List<ClimateReading> unknown = sheet.unknown(readings);
            for (int from = 0; from < unknown.size(); from += MOST_A_DAY) {
                List<ClimateReading> taken =
                        List.copyOf(unknown.subList(from, Math.min(unknown.size(), from + MOST_A_DAY)));
                List<Excursion> excursions = zone == Zone.STORE && decision.applies("I-8")
                        ? ClimateLimits.on(day, decision.rules()).judge(taken, sheet.with(taken))
                        : List.of();
                sheet.take(store.id(), zone, day, taken, excursions);
                excursions.forEach(excursion -> worst.merge(excursion.limit(), excursion, Climate::farther));
                news[0] = true;
            }
        });
        return news[0];
    }

    private Aggregate<ClimateSheet> load(RecordId id) {
        try {
            return sheets.loadOrCreate(id.value(), ClimateSheet::blank);
        } catch (Exception e) {
            throw e instanceof RuntimeException known ? known : new IllegalStateException(e);
        }
    }

    private static Excursion farther(Excursion one, Excursion other) {
        return one.far().compareTo(other.far()) >= 0 ? one : other;
    }

    private static void find(Store store, Zone zone, Excursion excursion, Decision decision) {
        decision.require(
                "I-8",
                false,
                "refused.outsideLimits",
                fact("limit", excursion.limit()),
                fact("zone", zone),
                fact("worst", excursion.worst()),
                fact("allowed", excursion.allowed()));
        if (!store.isOpen(FindingOrigin.CLIMATE, excursion.limit().name())) {
            store.find(
                    FindingOrigin.CLIMATE,
                    excursion.limit().name(),
                    excursion.worst() + " (" + excursion.allowed() + ")");
        }
    }
}
