package io.tallystick.command.notices;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.due.Rounds;
import io.tallystick.command.notices.Outbox.Address;
import io.tallystick.command.notices.Outbox.Waiting;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.notices.NoticeEvent.NoticeGiven;
import io.tallystick.events.notices.NoticeWay;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what waits in the outbox: all that waits for a person in one letter, and for those who want it so once a day. What is
 * in a letter is settled before it is handed over, and that it was handed over is recorded afterwards; killed in between, the
 * same letter under the same name is handed over again.
 */
public final class Postman implements Rounds.Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration NEXT_TRY = Duration.ofMinutes(5);
    private static final Duration LAST_TRY = Duration.ofDays(2);

    private final Outbox outbox;
    private final CommandDoor door;
    private final Carrier carrier;
    private final EventReader log;
    private final Function<StoredEvent, DomainEvent> decoder;
    private final Vault vault;
    private final InstantSource clock;
    private final ZoneId zone;
    private final LocalTime summaryAt;
    private Instant notBefore = Instant.MIN;

    /**
     * @param summaryAt the time of day from which the day's summaries are sent
     */
    public Postman(
            Outbox outbox,
            CommandDoor door,
            Carrier carrier,
            EventReader log,
            Function<StoredEvent, DomainEvent> decoder,
            Vault vault,
            InstantSource clock,
            ZoneId zone,
            LocalTime summaryAt) {
        this.outbox = outbox;
        this.door = door;
        this.carrier = carrier;
        this.log = log;
        this.decoder = decoder;
        this.vault = vault;
        this.clock = clock;
        this.zone = zone;
        this.summaryAt = summaryAt;
    }

    @Override
    public void send() throws SQLException {
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            return;
        }
        Map<RecordId, List<Waiting>> byPerson = outbox.waiting(carrier.way()).stream()
                .collect(Collectors.groupingBy(Waiting::employee, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<RecordId, List<Waiting>> one : byPerson.entrySet()) {
            send(one.getKey(), one.getValue(), now);
        }
    }

    private void send(RecordId employee, List<Waiting> waiting, Instant now) throws SQLException {
        Optional<Address> address = carrier.way() == NoticeWay.MAIL ? outbox.address(employee) : Optional.empty();
        if (carrier.way() == NoticeWay.MAIL && address.isEmpty()) {
            ended(waiting, "no address", letter(waiting));
            return;
        }
        Map<String, List<Waiting>> begun = new LinkedHashMap<>();
        List<Waiting> fresh = new ArrayList<>();
        for (Waiting one : waiting) {
            if (one.letter() == null) {
                fresh.add(one);
            } else {
                begun.computeIfAbsent(one.letter(), letter -> new ArrayList<>()).add(one);
            }
        }
        begun.forEach((letter, notices) -> carry(notices, letter, address.orElse(null), now));
        if (!fresh.isEmpty()) {
            begin(employee, fresh, address.orElse(null), begun.keySet(), now);
        }
    }

    private void begin(
            RecordId employee, List<Waiting> fresh, @Nullable Address address, Set<String> begun, Instant now)
            throws SQLException {
        boolean daily = address != null && address.daily();
        List<Waiting> going = daily ? fresh.stream().filter(Waiting::atOnce).toList() : fresh;
        String letter;
        if (going.isEmpty()) {
            going = fresh;
            letter = "summary/" + employee.key() + "/" + LocalDate.ofInstant(now, zone);
            boolean early = LocalTime.ofInstant(now, zone).isBefore(summaryAt);
            if (early || begun.contains(letter) || door.wasAcceptedForTheLedger(key(letter))) {
                return;
            }
        } else {
            letter = letter(going);
        }
        outbox.putIn(letter, going, carrier.way());
        carry(going, letter, address, now);
    }

    private void carry(List<Waiting> going, String letter, @Nullable Address address, Instant now) {
        String to = null;
        if (address != null) {
            if (!(vault.open(address.mail()) instanceof Disclosed.Open<String>(String open))) {
                ended(going, "the address was erased", letter);
                return;
            }
            to = open;
        }
        try {
            carrier.carry(letter, to, going.stream().map(w -> given(w.notice())).toList());
        } catch (IOException e) {
            LOG.warn("{} notices could not be sent by {}: {}", going.size(), carrier.way(), e.toString());
            notBefore = now.plus(NEXT_TRY);
            if (going.stream().allMatch(w -> w.givenAt().isBefore(now.minus(LAST_TRY)))) {
                ended(going, "not taken within two days", "late/" + letter);
            }
            return;
        }
        ended(going, null, letter);
    }

    private void ended(List<Waiting> waiting, @Nullable String failure, String letter) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("notices", waiting.stream().map(w -> w.notice().value()).toList());
        body.put("way", carrier.way().name());
        if (failure != null) {
            body.put("failure", failure);
        }
        Answer answer = door.submitForTheLedger(
                Call.ofTheLedger("notices", "RecordSending", JSON.valueToTree(body), key(letter), null));
        if (!(answer instanceof Answer.Accepted)) {
            LOG.warn("It was not recorded that {} was sent: {}", letter, answer);
        }
    }

    /** A letter is named after its first notice and how many are in it. */
    private static String letter(List<Waiting> waiting) {
        return waiting.getFirst().notice().key() + "/" + waiting.size();
    }

    private String key(String letter) {
        return "sent/" + carrier.way() + "/" + letter;
    }

    private NoticeGiven given(RecordId notice) {
        return (NoticeGiven) Objects.requireNonNull(
                decoder.apply(log.ofRecord(notice.value()).getFirst()));
    }
}
