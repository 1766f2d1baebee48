package io.tallystick.command.door;

import io.tallystick.command.organisation.Organisation;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.command.statistics.Periods;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.Registers;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.log.UnreadableEvent;
import io.tallystick.events.organisation.OrganisationEvent;
import io.tallystick.events.rulebook.RuleBookEvent;
import io.tallystick.events.statistics.MovesPeriods;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps this node's registers in step with the log. Being behind is harmless: an append that relied on a register which
 * has moved on is refused by the event store, and before a refusal is told the door catches up and decides again.
 */
public final class RegisterFollower {
    private final EventReader log;
    private final Function<StoredEvent, DomainEvent> decoder;
    private volatile Books books = new Books(Organisation.EMPTY, RuleBook.catalogue(), Periods.NONE);
    private long position;

    /** All registers as of one moment. */
    public record Books(Organisation organisation, RuleBook rules, Periods periods) {
        /** The same with other rules. */
        public Books with(RuleBook others) {
            return new Books(organisation, others, periods);
        }

        /** The position of each. */
        Map<String, Long> positions() {
            return Map.of(
                    Registers.ORGANISATION,
                    organisation.position(),
                    Registers.RULEBOOK,
                    rules.position(),
                    Registers.PERIODS,
                    periods.position());
        }
    }

    /** Follows the log from its beginning. */
    public RegisterFollower(EventReader log, Function<StoredEvent, DomainEvent> decoder) {
        this.log = log;
        this.decoder = decoder;
        catchUp();
    }

    /** The registers as far as this node knows. */
    public Books books() {
        return books;
    }

    /** Reads what was appended since. */
    public synchronized Books catchUp() {
        long head = log.head();
        log.readRegisters(position, head, this::apply);
        position = Math.max(position, head);
        return books;
    }

    private DomainEvent read(StoredEvent stored) {
        try {
            return decoder.apply(stored);
        } catch (RuntimeException e) {
            throw new UnreadableEvent(stored, e);
        }
    }

    private void apply(StoredEvent stored) {
        Books now = books;
        DomainEvent event = read(stored);
        if (event instanceof OrganisationEvent change) {
            books = new Books(now.organisation().after(change, stored.position()), now.rules(), now.periods());
        } else if (event instanceof RuleBookEvent change) {
            books = now.with(now.rules().after(change, stored.position()));
        } else if (event instanceof MovesPeriods change) {
            books = new Books(now.organisation(), now.rules(), now.periods().after(change, stored.position()));
        } else {
            throw new IllegalStateException(stored.type() + " is marked as a register's event and is none");
        }
    }
}
