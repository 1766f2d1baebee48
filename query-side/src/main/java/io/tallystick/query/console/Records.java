package io.tallystick.query.console;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.EventReader;
import io.tallystick.query.kit.EventJson;
import io.tallystick.query.kit.LogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A record's own history, and the registers of house and rules. Pages about one record are made from its events, so what
 * was just recorded is always on them; registers over many records come from read models.
 */
final class Records {
    private final EventReader log;
    private final EventJson json;
    private Registers registers = new Registers(0, new House(), new RuleBookAsKept());

    /** Both registers as of a position. */
    record Registers(long position, House house, RuleBookAsKept rules) {}

    Records(EventReader log, EventJson json) {
        this.log = log;
        this.json = json;
    }

    /** Everything recorded about a record, oldest first; empty if there is no such record. */
    List<LogEntry> of(RecordId record) {
        return log.ofRecord(record.value()).stream()
                .map(stored -> new LogEntry(stored, json))
                .toList();
    }

    Optional<LogEntry> at(long position) {
        return log.at(position).map(stored -> new LogEntry(stored, json));
    }

    long head() {
        return log.head();
    }

    /** Entries after a position, up to another, at most so many. */
    List<LogEntry> between(long after, long upTo, int most) {
        List<LogEntry> entries = new ArrayList<>();
        log.read(after, upTo, most, stored -> entries.add(new LogEntry(stored, json)));
        return entries;
    }

    House house() {
        return registers().house();
    }

    RuleBookAsKept rules() {
        return registers().rules();
    }

    private synchronized Registers registers() {
        long head = log.head();
        if (head > registers.position()) {
            List<DomainEvent> events = new ArrayList<>();
            log.readRegisters(registers.position(), head, stored -> events.add(new LogEntry(stored, json).event()));
            registers = events.isEmpty()
                    ? new Registers(head, registers.house(), registers.rules())
                    : new Registers(
                            head,
                            registers.house().after(events),
                            registers.rules().after(events));
        }
        return registers;
    }
}
