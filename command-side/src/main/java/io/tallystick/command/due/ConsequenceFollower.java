package io.tallystick.command.due;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.EventTypes;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the log for a process manager: sends the commands of an event outside any unit of work, keyed
 * {@code <manager>/<position>/<n>}, and only then advances. A process killed in between sends them again, and they are
 * answered as before.
 */
public final class ConsequenceFollower {
    private static final Logger LOG = LoggerFactory.getLogger(ConsequenceFollower.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BATCH = 1000;

    private final Consequence consequence;
    private final DataSource pool;
    private final EventReader log;
    private final Function<StoredEvent, DomainEvent> decoder;
    private final CommandDoor door;
    private final Set<String> types;

    public ConsequenceFollower(
            Consequence consequence,
            DataSource pool,
            EventReader log,
            Function<StoredEvent, DomainEvent> decoder,
            CommandDoor door) {
        this.consequence = consequence;
        this.pool = pool;
        this.log = log;
        this.decoder = decoder;
        this.door = door;
        this.types = consequence.events().stream().map(EventTypes::nameOf).collect(Collectors.toSet());
    }

    boolean takesLong() {
        return consequence.takesLong();
    }

    /**
     * Acts on what was appended until now.
     *
     * @param goesOn asked before each batch: what remains when it says no is acted on the next time
     * @return whether anything was recorded
     */
    public boolean catchUp(BooleanSupplier goesOn) throws SQLException {
        long head = log.head();
        boolean recorded = false;
        for (long position = position(); position < head && goesOn.getAsBoolean(); ) {
            List<StoredEvent> read = new ArrayList<>();
            long to = log.read(position, head, BATCH, stored -> {
                if (types.contains(stored.type())) {
                    read.add(stored);
                }
            });
            for (StoredEvent stored : read) {
                int sent = act(stored);
                if (sent < 0) {
                    advance(stored.position() - 1);
                    return recorded;
                }
                recorded |= sent > 0;
                advance(stored.position());
            }
            advance(to);
            position = to;
        }
        return recorded;
    }

    /** How many commands were recorded, or -1 where the log could not be reached. */
    private int act(StoredEvent stored) {
        int number = 0;
        int recorded = 0;
        for (Consequence.Order order : consequence.after(stored, decoder.apply(stored))) {
            String key = consequence.name() + "/" + stored.position() + "/" + ++number;
            Answer answer = door.submitForTheLedger(Call.ofTheLedger(
                    order.context(), order.command(), JSON.valueToTree(order.body()), key, stored.position()));
            if (answer instanceof Answer.TooBusy || answer instanceof Answer.Unavailable) {
                return -1;
            }
            if (answer instanceof Answer.Accepted) {
                recorded++;
            } else {
                LOG.info("{} was not done: {}", key, answer);
            }
        }
        return recorded;
    }

    private long position() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement read =
                        connection.prepareStatement("select position from due.reader where name = ?")) {
            read.setString(1, consequence.name());
            try (ResultSet found = read.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }

    private void advance(long to) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement write = connection.prepareStatement("""
                        insert into due.reader (name, position) values (?, ?)
                        on conflict (name) do update set position = greatest(reader.position, excluded.position)""")) {
            write.setString(1, consequence.name());
            write.setLong(2, to);
            write.executeUpdate();
        }
    }
}
