package io.tallystick.app.vault;

import io.tallystick.events.EventTypes;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.retention.ErasureEvent.ErasureDecided;
import io.tallystick.events.retention.ErasureEvent.ErasureReapplied;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whose key was destroyed, in the database; each row rests on an event of the log. */
public final class Erasures {
    private static final Set<String> EVENTS =
            Set.of(EventTypes.nameOf(ErasureDecided.class), EventTypes.nameOf(ErasureReapplied.class));

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final EventReader log;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final JsonMapper json = JsonMapper.builder().build();

    public Erasures(DataSource dataSource, EventReader log) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.log = log;
    }

    /**
     * An erasure that has been carried out.
     *
     * @param position the event it rests on; absent in a restored ledger until it is recorded there
     * @param recorded whether the log says that the key is destroyed
     */
    record Row(RecordId subject, @Nullable Long position, Instant decidedAt, boolean recorded) {}

    /**
     * Whether the subject was erased, by an event of the log.
     *
     * @throws IllegalStateException if that is said here and the log does not know of it: somebody wrote it here
     */
    boolean erased(RecordId subject) {
        if (known.containsKey(subject.value())) {
            return true;
        }
        List<Row> rows = rows("where subject = ?", subject.value());
        if (rows.isEmpty()) {
            return false;
        }
        Long position = rows.getFirst().position();
        if (position == null) {
            return true;
        }
        if (log.at(position).filter(event -> restsOn(event, subject)).isEmpty()) {
            throw new IllegalStateException("the erasure of " + subject + " is not in the log at " + position);
        }
        known.put(subject.value(), true);
        return true;
    }

    /** Whether the event decided that the subject is erased. */
    boolean restsOn(StoredEvent event, RecordId subject) {
        return EVENTS.contains(event.type())
                && json.readTree(event.payload()).path("subject").asString("").equals(subject.value());
    }

    /** The subject of an event that decided an erasure; nothing of any other. */
    @Nullable
    RecordId decided(StoredEvent event) {
        if (!EVENTS.contains(event.type())) {
            return null;
        }
        JsonNode payload = json.readTree(new String(event.payload(), StandardCharsets.UTF_8));
        return new RecordId(payload.get("subject").asString());
    }

    /**
     * Destroys the subject's key and says so, in one transaction; a repetition changes nothing.
     *
     * @param position the event it rests on, if the log has one
     * @return whether there was a key
     */
    boolean destroy(RecordId subject, @Nullable Long position, Instant decidedAt) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            jdbc.query("select pg_advisory_xact_lock(hashtext('vault ' || ?))", row -> {}, subject.value());
            jdbc.update(
                    "insert into vault.erasure (subject, position, decided_at) values (?, ?, ?)"
                            + " on conflict (subject) do update set position = excluded.position"
                            + " where vault.erasure.position is null and excluded.position is not null",
                    subject.value(),
                    position,
                    Timestamp.from(decidedAt));
            return jdbc.update("delete from vault.subject_key where subject = ?", subject.value()) > 0;
        }));
    }

    void recorded(RecordId subject) {
        jdbc.update("update vault.erasure set recorded = true where subject = ?", subject.value());
    }

    List<Row> unrecorded() {
        return rows("where not recorded");
    }

    long followed() {
        Long position = jdbc.queryForObject("select position from vault.followed", Long.class);
        return position == null ? 0 : position;
    }

    void followed(long position) {
        jdbc.update("update vault.followed set position = ? where position < ?", position, position);
    }

    private List<Row> rows(String where, Object... of) {
        return jdbc.query(
                "select subject, position, decided_at, recorded from vault.erasure " + where + " order by subject",
                (row, number) -> new Row(
                        new RecordId(row.getString(1)),
                        row.getObject(2, Long.class),
                        row.getTimestamp(3).toInstant(),
                        row.getBoolean(4)),
                of);
    }
}
