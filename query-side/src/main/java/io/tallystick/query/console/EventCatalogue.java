package io.tallystick.query.console;

import io.tallystick.events.EventTypes;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     * @param producers the commands that have written one, by full name
     * @param consumers the read models that handle it
     */
    record Entry(
            String type,
            int revision,
            List<String> fields,
            List<String> producers,
            List<String> consumers,
            long count) {}

    /** How often a type stands in the log, and by which commands. */
    private record Written(long count, List<String> commands) {}

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
            Map<String, Written> written = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement("select type, count(*),"
                            + " array_agg(distinct command order by command) from event group by type");
                    ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    String[] commands = (String[]) found.getArray(3).getArray();
                    written.put(found.getString(1), new Written(found.getLong(2), List.of(commands)));
                }
            }
            return written;
        });
    }
}
