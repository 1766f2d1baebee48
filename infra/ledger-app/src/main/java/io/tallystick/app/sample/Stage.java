package io.tallystick.app.sample;

import io.tallystick.events.log.Appended;
import io.tallystick.events.log.EventReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the themes of the script share: the agenda, chance, the shelves, and a look into the log. */
final class Stage {
    static final String ROOM = "org/Z109-DAS";
    static final String FONDS = "fonds/Z109";
    static final LocalDate FIRST = LocalDate.of(2024, 7, 1);
    /** The sample ends in the afternoon of a working day. */
    static final LocalDateTime END = LocalDateTime.of(2026, 7, 3, 16, 30);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Agenda agenda = new Agenda();
    final Shelves shelves = new Shelves();
    private final EventReader log;
    private final long seed;
    private final int percent;

    Stage(EventReader log, long seed, int percent) {
        this.log = log;
        this.seed = seed;
        this.percent = percent;
    }

    /** Chance of a theme's own, so that one theme's changes do not shuffle the others. */
    Random chance(String theme) {
        return new Random(seed * 31 + theme.hashCode());
    }

    /** So many in a whole sample, fewer in a smaller one, and one at least. */
    int scaled(int whole) {
        return Math.max(1, whole * percent / 100);
    }

    void at(LocalDate day, String time, Step step) {
        agenda.at(day.atTime(LocalTime.parse(time)), step);
    }

    void plan(LocalDate day, String time, Runnable plan) {
        agenda.plan(day.atTime(LocalTime.parse(time)), plan);
    }

    /** Drafts a standard, has it reviewed and promulgates it, all in a morning. */
    void standard(LocalDate on, String name, String draft, Map<String, Object> body) {
        standard(on, name, draft, body, "drafter", "issuer");
    }

    /** As {@link #standard(LocalDate, String, String, Map)}, by others than those who usually draft and issue. */
    void standard(LocalDate on, String name, String draft, Map<String, Object> body, String drafter, String issuer) {
        String standard = "standard/" + name;
        at(on, "10:00", Step.of(drafter, "rulebook." + draft, body));
        at(
                on,
                "10:30",
                Step.of(
                        "chief",
                        "rulebook.ReviewStandard",
                        fields("standard", standard, "version", 1, "opinion", "Fits the trade 合乎業務.")));
        at(
                on,
                "11:00",
                Step.of(
                        issuer,
                        "rulebook.PromulgateStandard",
                        fields("standard", standard, "version", 1, "effectiveFrom", on.toString())));
    }

    /** Every working day from one to another, both included. */
    static List<LocalDate> workingDays(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).filter(WorkingDays::is).toList();
    }

    /** What a command recorded, of one type. */
    List<JsonNode> recorded(Appended appended, String type) {
        return recorded(appended, type::equals);
    }

    private List<JsonNode> recorded(Appended appended, Predicate<String> type) {
        List<JsonNode> found = new ArrayList<>();
        log.read(appended.first() - 1, appended.last(), (int) (appended.last() - appended.first() + 1), stored -> {
            if (type.test(stored.type())) {
                found.add(JSON.readTree(stored.payload()));
            }
        });
        return found;
    }

    /** What the last event of a type says that a record has; of what the script waits for only, which is statistics. */
    JsonNode last(String record, String type) {
        return log.ofRecord(record).stream()
                .filter(stored -> stored.type().equals(type))
                .reduce((earlier, later) -> later)
                .map(stored -> JSON.readTree(stored.payload()))
                .orElseThrow(() -> new IllegalStateException(record + " has no " + type));
    }

    /** The fields of a body; those that are null are left out. */
    static Map<String, Object> fields(@Nullable Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                fields.put(String.valueOf(pairs[i]), value);
            }
        }
        return fields;
    }

    static <T> T any(Random chance, List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
