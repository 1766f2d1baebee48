package io.tallystick.app.sample;

import io.tallystick.app.documents.KeptContents;
import io.tallystick.app.time.LedgerClock;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.RegisterFollower;
import io.tallystick.events.log.Appended;
import io.tallystick.eventstore.InTurn;
import io.tallystick.eventstore.RememberedRecords;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes steps through the command door, as the people of the script. They are decided one after the other, each at its own
 * time, and become durable behind that: nobody waits for the disk before something follows from what was recorded. What an
 * earlier start had done already is not done again.
 */
final class Performance {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TOGETHER = 48;
    private static final int MOST_UNDER_WAY = 512;

    private final CommandDoor door;
    private final KeptContents contents;
    private final RegisterFollower registers;
    private final LedgerClock clock;
    private final String keys;
    private final Instant doneUntil;
    private final Runnable along;
    private final RememberedRecords remembered;
    private final Deque<CompletableFuture<@Nullable Appended>> underWay = new ArrayDeque<>();
    private CompletableFuture<@Nullable Void> turn = CompletableFuture.completedFuture(null);
    private int number;
    private Instant now = Instant.EPOCH;

    /**
     * @param keys what the idempotency keys of this script begin with
     * @param doneUntil when an earlier start recorded its last event
     * @param along what the ledger itself does after a step of statistics
     * @param remembered what steps are decided on
     */
    Performance(
            CommandDoor door,
            KeptContents contents,
            RegisterFollower registers,
            LedgerClock clock,
            String keys,
            Instant doneUntil,
            Runnable along,
            RememberedRecords remembered) {
        this.door = door;
        this.contents = contents;
        this.registers = registers;
        this.clock = clock;
        this.keys = keys;
        this.doneUntil = doneUntil;
        this.along = along;
        this.remembered = remembered;
    }

    /** What became of a step; null for one that was refused, or not taken again. */
    private record Taken(Step step, String key, Instant at) {}

    /** Takes the steps of a moment in their order, then lets follow what follows from each. */
    void take(Instant moment, List<Step> steps) {
        now = moment.isAfter(now) ? moment : now.plusSeconds(1);
        List<Step> together = new ArrayList<>();
        for (Step step : steps) {
            if (step.movesRegister()) {
                flush(together);
                flush(new ArrayList<>(List.of(step)));
                settle();
                registers.catchUp();
                if (step.leadsOn()) {
                    goAlong();
                }
            } else {
                together.add(step);
                if (together.size() == TOGETHER) {
                    flush(together);
                }
            }
        }
        flush(together);
    }

    private void goAlong() {
        if (!now.isBefore(doneUntil)) {
            clock.standAt(now);
        }
        along.run();
    }

    private void flush(List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        List<Taken> taken = new ArrayList<>();
        for (Step step : steps) {
            number++;
            taken.add(new Taken(step, keys + number, now));
        }
        steps.clear();
        if (now.isAfter(doneUntil)) {
            begin(taken);
        } else {
            follow(taken, again(taken));
        }
        now = now.plusSeconds(3 + number % 17);
    }

    /** Steps of an earlier start: found again, but for the last moment, of which a part may be missing. */
    private List<@Nullable Appended> again(List<Taken> taken) {
        List<@Nullable Appended> outcomes = new ArrayList<>();
        for (Taken one : taken) {
            Optional<Appended> earlier = door.earlier(one.step().as(), one.key());
            if (earlier.isPresent() || one.step().refused()) {
                outcomes.add(earlier.orElse(null));
            } else if (now.equals(doneUntil)) {
                clock.standAt(now);
                outcomes.add(take(one));
            } else {
                throw new IllegalStateException("the log lacks step " + one.key() + " of the sample, "
                        + one.step().command());
            }
        }
        return outcomes;
    }

    private void begin(List<Taken> taken) {
        clock.standAt(now);
        List<CompletableFuture<@Nullable Appended>> outcomes =
                taken.stream().map(this::begin).toList();
        // What is not remembered, such as what an earlier start recorded, the next step has to find in the log.
        if (!remembered.all() || taken.stream().anyMatch(one -> one.step().then() != null)) {
            settle();
            List<@Nullable Appended> all = new ArrayList<>();
            outcomes.forEach(outcome -> all.add(outcome.join()));
            follow(taken, all);
        }
    }

    private CompletableFuture<@Nullable Appended> begin(Taken one) {
        while (underWay.size() >= MOST_UNDER_WAY) {
            underWay.remove().join();
        }
        CompletableFuture<@Nullable Void> mine = turn;
        CompletableFuture<@Nullable Void> next = new CompletableFuture<>();
        CompletableFuture<@Nullable Appended> outcome = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                mine.join();
                clock.during(one.at(), () -> InTurn.run(() -> next.complete(null), () -> outcome.complete(take(one))));
            } catch (RuntimeException e) {
                outcome.completeExceptionally(e);
            } finally {
                next.complete(null);
            }
        });
        turn = next;
        underWay.add(outcome);
        return outcome;
    }

    /** Waits until everything is durable. */
    void settle() {
        while (!underWay.isEmpty()) {
            underWay.remove().join();
        }
    }

    private static void follow(List<Taken> taken, List<@Nullable Appended> outcomes) {
        for (int i = 0; i < outcomes.size(); i++) {
            Appended outcome = outcomes.get(i);
            if (outcome != null) {
                taken.get(i).step().follow(outcome);
            }
        }
    }

    private @Nullable Appended take(Taken one) {
        Step step = one.step();
        Enclosure file = step.enclosed();
        if (file != null) {
            file.keepIn(contents);
        }
        Answer answer = door.submit(Call.of(step.as(), step.context(), step.name(), JSON.valueToTree(step.body()))
                .withKey(one.key()));
        if (answer instanceof Answer.Accepted accepted && !step.refused()) {
            return accepted.appended();
        }
        if (answer instanceof Answer.Refused && step.refused()) {
            return null;
        }
        throw new IllegalStateException("step " + one.key() + " of the sample, " + step.as() + " " + step.command()
                + " " + step.body() + " on " + one.at() + ", was answered " + answer);
    }
}
