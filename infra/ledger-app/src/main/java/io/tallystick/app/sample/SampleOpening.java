package io.tallystick.app.sample;

import io.tallystick.app.CannotStart;
import io.tallystick.app.TallystickProperties;
import io.tallystick.app.TallystickProperties.Opening;
import io.tallystick.app.TallystickProperties.Opening.With;
import io.tallystick.app.documents.KeptContents;
import io.tallystick.app.time.LedgerClock;
import io.tallystick.app.time.LedgerOrigin;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.RegisterFollower;
import io.tallystick.command.ledger.Ledger;
import io.tallystick.events.ledger.LedgerEvent.Kind;
import io.tallystick.events.log.EventReader;
import io.tallystick.eventstore.LedgerSerializer;
import io.tallystick.eventstore.RememberedRecords;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Makes the sample up where an empty embedded ledger is to have one, and finishes one that was cut short. Until all of it is
 * there nobody else is let in, so half a sample is never taken for a whole one; and what is a sample stays one, whatever the
 * settings say.
 */
public final class SampleOpening implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(SampleOpening.class);
    private static final Duration TELL = Duration.ofSeconds(2);
    private static final Duration SHOW = Duration.ofMillis(200);

    private final CommandDoor door;
    private final KeptContents contents;
    private final RegisterFollower registers;
    private final EventReader log;
    private final LedgerSerializer serializer;
    private final LedgerClock clock;
    private final Opening opening;
    private final ObjectProvider<Along> along;
    private final RememberedRecords remembered;
    private final ZoneId zone;
    private final InstantSource world = InstantSource.system();
    private final Instant doneUntil;
    private volatile @Nullable SampleProgress progress;
    private volatile boolean beingMade;
    private volatile boolean lookedAt;

    /**
     * @throws CannotStart if the data holds a ledger that cannot be what the settings want
     */
    public SampleOpening(
            CommandDoor door,
            KeptContents contents,
            RegisterFollower registers,
            EventReader log,
            LedgerSerializer serializer,
            LedgerClock clock,
            TallystickProperties properties,
            ObjectProvider<Along> along,
            RememberedRecords remembered) {
        this.door = door;
        this.contents = contents;
        this.registers = registers;
        this.log = log;
        this.serializer = serializer;
        this.clock = clock;
        this.opening = properties.opening();
        this.along = along;
        this.remembered = remembered;
        this.zone = properties.houseZone();
        LedgerOrigin origin = LedgerOrigin.of(log, serializer);
        boolean sample = properties.db().embedded() && opening.with() == With.SAMPLE;
        if (origin.kind() == Kind.SAMPLE && properties.db().embedded() && opening.with() == With.HOUSE) {
            throw new CannotStart(
                    properties.dataDir() + " holds a sample ledger, which never becomes a real one.",
                    "Give another folder with --tallystick.data-dir, or remove this one; to go on with the sample leave"
                            + " out --tallystick.opening.with.");
        }
        if (origin.half() && (!sample || isAnother(properties))) {
            throw new CannotStart(
                    "The ledger is a sample of which only a part was made up, by another version or with other settings.",
                    "Remove the folder " + properties.dataDir() + " and start anew.");
        }
        boolean toDo = origin.half() || (sample && origin.empty());
        this.doneUntil = origin.half() ? origin.lastRecorded() : Instant.EPOCH;
        this.beingMade = toDo;
        this.progress = toDo ? new SampleProgress(0, log.head(), 0, Script.begins(zone), null) : null;
    }

    private boolean isAnother(TallystickProperties properties) {
        Opening wanted = properties.opening();
        return door.earlier("admin", Script.keys(wanted.sampleSeed(), wanted.samplePercent()) + 1)
                .isEmpty();
    }

    /** How far the sample has come; empty where there is nothing more to make up. */
    public Optional<SampleProgress> underWay() {
        return Optional.ofNullable(progress);
    }

    /** Whether events of it are still to come. */
    public boolean isBeingMade() {
        return beingMade;
    }

    /** Whether events of it are still to come and no step relies on what the registers show. */
    public boolean isBeingMadeUnseen() {
        return beingMade && !lookedAt;
    }

    /** Lets everybody in. */
    void open() {
        progress = null;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (progress == null) {
            return;
        }
        try {
            makeUp();
        } catch (RuntimeException e) {
            progress = new SampleProgress(0, log.head(), 0, clock.instant(), String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private void makeUp() {
        String keys = Script.keys(opening.sampleSeed(), opening.samplePercent());
        LOG.info(
                doneUntil.equals(Instant.EPOCH)
                        ? "Making up the sample ledger"
                        : "Going on with the sample ledger at {}",
                doneUntil);
        Instant started = world.instant();
        long before = log.head();
        if (doneUntil.equals(Instant.EPOCH)) {
            clock.standAt(Script.begins(zone));
        }
        Performance performance =
                new Performance(door, contents, registers, clock, keys, doneUntil, this::goAlong, remembered);
        Instant[] told = {started};
        Instant[] shown = {started};
        new Script(log, zone, opening.sampleSeed(), opening.samplePercent()).play(performance, part -> {
            Instant now = world.instant();
            if (Duration.between(told[0], now).compareTo(TELL) >= 0) {
                told[0] = now;
                tell(part, before, started);
                shown[0] = now;
            } else if (Duration.between(shown[0], now).compareTo(SHOW) >= 0) {
                shown[0] = now;
                progress = at(part, before, started);
            }
        });
        complete(performance);
        SampleProgress whole = at(1, before, started);
        LOG.info(
                "The sample ledger is there: {} events, {} a second; it is {} in it",
                whole.events(),
                whole.perSecond(),
                whole.time().atZone(zone).toLocalDateTime());
        progress = whole;
        beingMade = false;
    }

    private void tell(double part, long before, Instant started) {
        SampleProgress now = at(part, before, started);
        progress = now;
        LOG.info(
                "Sample ledger {} {} %, {}, {} events, {} a second",
                now.bar(), now.percent(), now.time().atZone(zone).toLocalDate(), now.events(), now.perSecond());
    }

    private SampleProgress at(double part, long before, Instant started) {
        long events = log.head();
        long millis = Math.max(1, Duration.between(started, world.instant()).toMillis());
        return new SampleProgress(part, events, (events - before) * 1000 / millis, clock.instant(), null);
    }

    /** The last step: from the time it says, the clock runs on. */
    private void goAlong() {
        lookedAt = true;
        try {
            for (Along one : along) {
                one.act();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what the ledger does by itself in a sample", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the sample was interrupted", e);
        } finally {
            lookedAt = false;
        }
    }

    private void complete(Performance performance) {
        performance.take(
                Script.ends(zone),
                List.of(Step.of(
                        "admin",
                        "ledger.CompleteSample",
                        Stage.fields(
                                "ledger", Ledger.ID.value(),
                                "seed", opening.sampleSeed(),
                                "percent", opening.samplePercent(),
                                "realTime", world.instant().toString()))));
        performance.settle();
        Duration ahead = LedgerOrigin.of(log, serializer).ahead();
        if (ahead == null) {
            throw new IllegalStateException("the sample was completed, and the log does not say so");
        }
        clock.runAhead(ahead);
    }
}
