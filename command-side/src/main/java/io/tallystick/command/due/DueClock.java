package io.tallystick.command.due;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.RegisterFollower;
import io.tallystick.command.rulebook.RuleBook;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what falls due through the door, each step of each date under a key of its own. It decides nothing: what is no longer
 * due is refused by the record, and what was sent before is answered as before. What could not be sent is sent next time; a
 * clock that stood still makes up for it.
 */
public final class DueClock {
    private static final Logger LOG = LoggerFactory.getLogger(DueClock.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DueRegister register;
    private final CommandDoor door;
    private final RegisterFollower books;
    private final InstantSource clock;
    private final ZoneId zone;

    public DueClock(DueRegister register, CommandDoor door, RegisterFollower books, InstantSource clock, ZoneId zone) {
        this.register = register;
        this.door = door;
        this.books = books;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Does what is due by now. The register has to have caught up with the log.
     *
     * @return whether anything was recorded, so that it is worth looking again
     */
    public boolean strike() throws SQLException {
        Instant now = clock.instant();
        RuleBook rules = books.catchUp().rules();
        boolean recorded = false;
        for (Due due : register.dues()) {
            recorded |= strike(due, now, rules);
        }
        return recorded;
    }

    private boolean strike(Due due, Instant now, RuleBook rules) throws SQLException {
        LocalDate today = LocalDate.ofInstant(now, zone);
        boolean recorded = false;
        while (true) {
            // What begins later today is not seen yet.
            List<DueDate> dates = register.unseen(due, today, rules.position()).stream()
                    .filter(date -> !due.from(date).isAfter(now))
                    .toList();
            List<DueDate> seen = new ArrayList<>();
            for (DueDate date : dates) {
                Optional<Act> act = due.act(date, today, rules);
                Sent sent = act.isEmpty() ? Sent.NOTHING : send(due, date, act.get());
                recorded |= sent == Sent.RECORDED;
                // What was recorded moves its date on when the register reads it; until then it is not looked at again.
                if (sent != Sent.NOT_NOW) {
                    seen.add(date);
                }
            }
            register.seen(due, seen, today, rules.position());
            if (seen.isEmpty()) {
                return recorded;
            }
        }
    }

    private enum Sent {
        NOTHING,
        RECORDED,
        NOT_NOW
    }

    private Sent send(Due due, DueDate date, Act act) {
        String key = "due/" + due.what() + "/" + date.on() + "/" + date.record() + "/" + date.part() + "/"
                + date.setAt() + "/" + act.step();
        JsonNode body = JSON.valueToTree(act.body());
        Answer answer =
                door.submitForTheLedger(Call.ofTheLedger(act.context(), act.command(), body, key, date.setAt()));
        return switch (answer) {
            case Answer.Accepted accepted -> accepted.repeated() ? Sent.NOTHING : Sent.RECORDED;
            case Answer.TooBusy busy -> Sent.NOT_NOW;
            case Answer.Unavailable unavailable -> Sent.NOT_NOW;
            default -> {
                LOG.info("{} was not done: {}", key, answer);
                yield Sent.NOTHING;
            }
        };
    }
}
