package io.tallystick.app.sample;

import io.tallystick.app.sample.Agenda.Moment;
import io.tallystick.events.log.EventReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.DoubleConsumer;

/** The two years, theme by theme. */
final class Script {
    /** Changes with every change of what the script does: a sample cut short is continued by the same script only. */
    private static final int VERSION = 12;

    private final Stage stage;
    private final ZoneId zone;

    Script(EventReader log, ZoneId zone, long seed, int percent) {
        this.stage = new Stage(log, seed, percent);
        this.zone = zone;
    }

    /** What the idempotency keys of its steps begin with. */
    static String keys(long seed, int percent) {
        return "sample/" + VERSION + "/" + seed + "/" + percent + "/";
    }

    /** When the first of it happens. */
    static Instant begins(ZoneId zone) {
        return Stage.FIRST.atTime(8, 0).atZone(zone).toInstant();
    }

    /** When the last of it has happened. */
    static Instant ends(ZoneId zone) {
        return Stage.END.atZone(zone).toInstant();
    }

    /**
     * Plays it.
     *
     * @param progress told how far it has come, from 0 to 1
     */
    void play(Performance performance, DoubleConsumer progress) {
        new Founding(stage).schedule();
        new Rooms(stage, zone).schedule();
        Inventory inventory = new Inventory(stage);
        inventory.schedule();
        Obligations obligations = new Obligations(stage);
        obligations.schedule();
        new Filing(stage, new Handover(stage, obligations), obligations).schedule();
        new Reading(stage).schedule();
        new Disposals(stage, inventory).schedule();
        new GivenAway(stage, inventory).schedule();
        new Attachments(stage).schedule();
        new Counting(stage).schedule();
        new Mishaps(stage).schedule();
        new Figures(stage).schedule();
        new ServiceCentre(stage).schedule();
        new CustomerBase(stage, zone).schedule();
        LocalDateTime first = Stage.FIRST.atStartOfDay();
        double whole = Duration.between(first, Stage.END).toMinutes();
        while (stage.agenda.hasMoreBefore(Stage.END)) {
            Moment moment = stage.agenda.next();
            // Nobody comes on the stroke of the half-hour.
            long shuffled = moment.time().toLocalDate().toEpochDay() * 31
                    + moment.time().getHour() * 97L;
            LocalDateTime time = moment.time().plusSeconds(shuffled % 700);
            performance.take(time.atZone(zone).toInstant(), moment.steps());
            progress.accept(Duration.between(first, moment.time()).toMinutes() / whole);
        }
    }
}
