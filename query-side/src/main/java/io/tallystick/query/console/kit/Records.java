package io.tallystick.query.console.kit;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.EventReader;
import io.tallystick.query.kit.EventJson;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.Moment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record's own history, and the registers of house and rules. Pages about one record are made from its events, so what
 * was just recorded is always on them; registers over many records come from read models.
 */
public final class Records {
    /** Moments whose registers are kept; most people look at the same few. */
    private static final int MOMENTS = 20;

    private final EventReader log;
    private final EventJson json;
    private Registers registers = Registers.NONE;

    private final Map<Moment, Registers> past = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Moment, Registers> eldest) {
            return size() > MOMENTS;
        }
    };

    /** Both registers as of a position. */
    public record Registers(long position, House house, RuleBookAsKept rules) {
        public static final Registers NONE = new Registers(0, new House(), new RuleBookAsKept());

        public Registers after(long head, List<DomainEvent> events) {
            return events.isEmpty()
                    ? new Registers(head, house, rules)
                    : new Registers(head, house.after(events), rules.after(events));
        }
    }

    public Records(EventReader log, EventJson json) {
        this.log = log;
        this.json = json;
    }

    /** Everything recorded about a record, oldest first; empty if there is no such record. */
    public List<LogEntry> of(RecordId record) {
        return log.ofRecord(record.value()).stream()
                .map(stored -> new LogEntry(stored, json))
                .filter(this::counts)
                .toList();
    }

    public Optional<LogEntry> at(long position) {
        return entry(position).filter(this::counts);
    }

    /** The last position of the log, or the last known at the moment looked at. */
    public long head() {
        Moment moment = Moment.current();
        return moment == null ? log.head() : moment.known();
    }

    /** Entries after a position, up to another, at most so many. */
    public List<LogEntry> between(long after, long upTo, int most) {
        List<LogEntry> entries = new ArrayList<>();
        long end = Math.min(upTo, head());
        if (end > after) {
            log.read(after, end, most, stored -> entries.add(new LogEntry(stored, json)));
        }
        return entries.stream().filter(this::counts).toList();
    }

    private Optional<LogEntry> entry(long position) {
        return log.at(position).map(stored -> new LogEntry(stored, json));
    }

    private boolean counts(LogEntry entry) {
        Moment moment = Moment.current();
        return moment == null || moment.counts(entry, this::entry);
    }

    /** The house, at the moment looked at. */
    public House house() {
        return registers().house();
    }

    /** The rule book, at the moment looked at. */
    public RuleBookAsKept rules() {
        return registers().rules();
    }

    private synchronized Registers registers() {
        Moment moment = Moment.current();
        if (moment != null) {
            return past.computeIfAbsent(moment, m -> Registers.NONE.after(m.known(), registerEvents(0, m.known())));
        }
        long head = log.head();
        if (head > registers.position()) {
            registers = registers.after(head, registerEvents(registers.position(), head));
        }
        return registers;
    }

    private List<DomainEvent> registerEvents(long after, long upTo) {
        List<DomainEvent> events = new ArrayList<>();
        log.readRegisters(after, upTo, stored -> {
            LogEntry entry = new LogEntry(stored, json);
            if (counts(entry)) {
                events.add(entry.event());
            }
        });
        return events;
    }
}
