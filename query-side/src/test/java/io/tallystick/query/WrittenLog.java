package io.tallystick.query;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.EventTypes;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.AppendTerms;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.Registers;
import io.tallystick.eventstore.AppendListeners;
import io.tallystick.eventstore.Appender;
import io.tallystick.eventstore.AppenderSettings;
import io.tallystick.eventstore.EventStoreSchema;
import io.tallystick.eventstore.LedgerSerializer;
import io.tallystick.eventstore.NewEvent;
import io.tallystick.eventstore.PostgresEventReader;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The real log, written by its real appender, a second later with every append. */
public final class WrittenLog implements AutoCloseable {
    private static final AppendTerms NO_TERMS = new AppendTerms(null, null, Map.of());

    private final LedgerSerializer serializer = new LedgerSerializer();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Appender appender;
    private final HikariDataSource pool;
    private final PostgresEventReader reader;
    private long last;
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");

    WrittenLog(String url) {
        AppendListeners listeners = new AppendListeners();
        InstantSource ticking = () -> now;
        appender = new Appender(
                () -> DriverManager.getConnection(url), clock(ticking), listeners, AppenderSettings.standard());
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(6);
        config.setConnectionInitSql("set role " + EventStoreSchema.APP_ROLE);
        pool = new HikariDataSource(config);
        reader = new PostgresEventReader(pool, listeners);
    }

    private static Clock clock(InstantSource source) {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return source.instant();
            }
        };
    }

    public EventReader reader() {
        return reader;
    }

    /** The position of the last event appended. */
    public long head() {
        return last;
    }

    /** Appends events of one record, all of one command. */
    public long append(RecordId record, Provenance by, DomainEvent... events) {
        return append(record, by, List.of(events));
    }

    /** Appends events of one record, all of one command; gives the position of the last. */
    public synchronized long append(RecordId record, Provenance by, List<? extends DomainEvent> events) {
        now = now.plusSeconds(1);
        List<NewEvent> rows = new ArrayList<>();
        for (DomainEvent event : events) {
            rows.add(new NewEvent(
                    record.kind(),
                    record.value(),
                    sequences.merge(record.value(), 0L, (a, b) -> a + 1),
                    UUID.randomUUID(),
                    EventTypes.nameOf(event.getClass()),
                    EventTypes.revisionOf(event.getClass()),
                    serializer.serialize(event, byte[].class).getData(),
                    serializer.serialize(by.toMetadata(), byte[].class).getData(),
                    Registers.of(event.getClass())));
        }
        last = appender.submit(rows, NO_TERMS).join().last();
        return last;
    }

    @Override
    public void close() {
        appender.close();
        pool.close();
    }
}
