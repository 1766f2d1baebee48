package io.tallystick.query.console.time;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.Model;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks back along the log, newest first: at everything straight from the log, at what is wanted by the read model. */
final class LookBack {
    private static final String MODEL = "timeline";

    private final Records records;
    private final Registers registers;
    private final ZoneId zone;

    /**
     * What is looked for; absent parts do not narrow.
     *
     * @param record what it is about; refusals and breaches about it are among what is found
     * @param type a stored name or the beginning of one, for example {@code custody.}
     * @param person who did it or for whom
     * @param from the first day, by when it was recorded
     * @param until the last day
     */
    record Wanted(
            @Nullable RecordId record,
            @Nullable String type,
            @Nullable String person,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        boolean everything() {
            return record == null && type == null && person == null && from == null && until == null;
        }

        /** As conditions on the read model, but for the person. */
        private Map<String, String> conditions(ZoneId zone) {
            Map<String, String> conditions = new LinkedHashMap<>();
            if (record != null) {
                conditions.put("record", record.value());
            }
            if (type != null) {
                conditions.put("type.starts", type);
            }
            if (from != null) {
                conditions.put(
                        "recorded_at.from", from.atStartOfDay(zone).toInstant().toString());
            }
            if (until != null) {
                conditions.put(
                        "recorded_at.to",
                        until.plusDays(1)
                                .atStartOfDay(zone)
                                .toInstant()
                                .minus(1, ChronoUnit.MICROS)
                                .toString());
            }
            return conditions;
        }
    }

    /**
     * What was found.
     *
     * @param before the position to look further back from, or 0 when the beginning was reached
     */
    record Found(List<LogEntry> entries, long before) {}

    LookBack(Records records, Registers registers, ZoneId zone) {
        this.records = records;
        this.registers = registers;
        this.zone = zone;
    }

    /** The newest entries before a position that are wanted, at most so many. */
    Found before(long position, Wanted wanted, int most) {
        List<LogEntry> found = wanted.everything() ? stretch(position, most + 1) : chosen(position, wanted, most + 1);
        return found.size() <= most
                ? new Found(found, 0)
                : new Found(found.subList(0, most), found.get(most - 1).position());
    }

    private List<LogEntry> stretch(long position, int most) {
        List<LogEntry> entries = new ArrayList<>(records.between(Math.max(0, position - 1 - most), position - 1, most));
        Collections.reverse(entries);
        return entries;
    }

    private List<LogEntry> chosen(long position, Wanted wanted, int most) {
        Model model = registers.model(MODEL).orElseThrow(() -> new NotHere("register " + MODEL));
        registers.await(model, records.head());
        TreeSet<Long> positions = new TreeSet<>(Comparator.reverseOrder());
        for (Map<String, String> conditions : alternatives(wanted)) {
            conditions.put("position.to", String.valueOf(position - 1));
            registers
                    .newest(model, conditions, most)
                    .forEach(row -> positions.add(((Number) row.getOrDefault("position", 0)).longValue()));
        }
        return positions.stream()
                .limit(most)
                .flatMap(at -> records.at(at).stream())
                .toList();
    }

    /** A person did it, or it was done for a person. */
    private List<Map<String, String>> alternatives(Wanted wanted) {
        List<Map<String, String>> alternatives = new ArrayList<>();
        if (wanted.person() == null) {
            alternatives.add(wanted.conditions(zone));
            return alternatives;
        }
        for (String column : List.of("employee", "acting_for")) {
            Map<String, String> conditions = wanted.conditions(zone);
            conditions.put(column, wanted.person());
            alternatives.add(conditions);
        }
        return alternatives;
    }
}
