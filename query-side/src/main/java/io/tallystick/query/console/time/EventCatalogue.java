package io.tallystick.query.console.time;

import io.tallystick.events.EventTypes;
import io.tallystick.query.console.kit.EventFacts;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Moment;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.projections.StoredPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every type of event there is: its fields, which commands have written it, who reads it, how many there are. */
@Controller
class EventCatalogue {
    private static final String TIMELINE = "timeline";

    private final Projections projections;

    /**
     * A type of event.
     *
     * @param fields by path, as they are stored
     * @param sealed those of them that are, and can be erased
     * @param producers the commands that have written one, by full name
     * @param consumers the read models that handle it
     */
    record Entry(
            String type,
            int revision,
            List<String> fields,
            Set<String> sealed,
            List<String> producers,
            List<String> consumers,
            long count) {}

    /** How often a type stands in the log, and by which commands. */
    private record Written(long count, List<String> commands) {
        Written and(Written more) {
            Set<String> all = new TreeSet<>(commands);
            all.addAll(more.commands);
            return new Written(count + more.count, List.copyOf(all));
        }
    }

    /** What was counted last of what is shown now; events are only added, so counting goes on from there. */
    private record Counted(String schema, long position, Map<String, Written> written) {}

    private volatile Counted counted = new Counted("", 0, Map.of());

    EventCatalogue(Projections projections) {
        this.projections = projections;
    }

    @GetMapping("/events")
    String catalogue(org.springframework.ui.Model page) throws SQLException {
        Map<String, Written> written = written();
        List<Entry> entries = new ArrayList<>();
        for (Class<?> event : EventTypes.all()) {
            String type = EventTypes.nameOf(event);
            Written found = written.getOrDefault(type, new Written(0, List.of()));
            entries.add(new Entry(
                    type,
                    EventTypes.revisionOf(event),
                    List.copyOf(EventFacts.paths(event)),
                    EventFacts.sealed(event),
                    found.commands(),
                    projections.models().stream()
                            .filter(model -> model.handlers().want(type))
                            .map(Model::name)
                            .toList(),
                    found.count()));
        }
        page.addAttribute("entries", entries);
        return "console/events";
    }

    private Map<String, Written> written() throws SQLException {
        Model timeline = Objects.requireNonNull(projections.model(TIMELINE).orElse(null), TIMELINE);
        return projections.world().read(timeline, connection -> {
            String schema = connection.getSchema();
            long position = StoredPosition.read(connection).position();
            Counted before = counted;
            boolean further = before.schema().equals(schema) && before.position() <= position;
            Map<String, Written> written = further ? new HashMap<>(before.written()) : new HashMap<>();
            count(connection, further ? before.position() : 0, written);
            if (Moment.current() == null && !parked(connection)) {
                counted = new Counted(schema, position, Map.copyOf(written));
            }
            return written;
        });
    }

    /** What is parked is added later, at its own position. */
    private static boolean parked(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select exists (select from dead_letter)");
                ResultSet found = select.executeQuery()) {
            return found.next() && found.getBoolean(1);
        }
    }

    /** Adds what was written after the position. */
    private static void count(Connection connection, long after, Map<String, Written> written) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select type, count(*), array_agg(distinct command) from event where position > ? group by type")) {
            select.setLong(1, after);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    String[] commands = (String[]) found.getArray(3).getArray();
                    written.merge(
                            found.getString(1), new Written(found.getLong(2), sorted(List.of(commands))), Written::and);
                }
            }
        }
    }

    private static List<String> sorted(Collection<String> commands) {
        return List.copyOf(new TreeSet<>(commands));
    }
}
