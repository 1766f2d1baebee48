package io.tallystick.app.sample;

import io.tallystick.app.documents.KeptContents;
import io.tallystick.app.time.LedgerClock;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.RegisterFollower;
import io.tallystick.events.log.Appended;
import io.tallystick.eventstore.InTurn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes steps through the command door, as the people of the script. Those of one moment are decided one after the other and
 * become durable together. What an earlier start had done already is not done again.
 */
final class Performance {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TOGETHER = 48;

    private final CommandDoor door;
    private final KeptContents contents;
    private final RegisterFollower registers;
    private final LedgerClock clock;
    private final String keys;
    private final Instant doneUntil;
    private final Runnable along;
    private int number;
    private Instant now = Instant.EPOCH;

    /**
     * @param keys what the idempotency keys of this script begin with
     * @param doneUntil when an earlier start recorded its last event
     * @param along what the ledger itself does after a step of statistics
     */
    Performance(
            CommandDoor door,
            KeptContents contents,
            RegisterFollower registers,
            LedgerClock clock,
            String keys,
            Instant doneUntil,
            Runnable along) {
        this.door = door;
        this.contents = contents;
        this.registers = registers;
        this.clock = clock;
        this.keys = keys;
        this.doneUntil = doneUntil;
        this.along = along;
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
                registers.catchUp();
                if (step.leadsOn()) {
                    follow();
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

    private void follow() {
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
        List<@Nullable Appended> outcomes = now.isAfter(doneUntil) ? together(taken) : again(taken);
        for (int i = 0; i < outcomes.size(); i++) {
            Appended outcome = outcomes.get(i);
            if (outcome != null) {
                taken.get(i).step().follow(outcome);
            }
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

    private List<@Nullable Appended> together(List<Taken> taken) {
        clock.standAt(now);
        if (taken.size() == 1) {
            List<@Nullable Appended> only = new ArrayList<>();
            only.add(take(taken.getFirst()));
            return only;
        }
        List<CompletableFuture<@Nullable Appended>> outcomes = new ArrayList<>();
        CompletableFuture<@Nullable Void> turn = CompletableFuture.completedFuture(null);
        for (Taken one : taken) {
            CompletableFuture<@Nullable Void> mine = turn;
            CompletableFuture<@Nullable Void> next = new CompletableFuture<>();
            CompletableFuture<@Nullable Appended> outcome = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    mine.join();
                    InTurn.run(() -> next.complete(null), () -> outcome.complete(take(one)));
                } catch (RuntimeException e) {
                    outcome.completeExceptionally(e);
                } finally {
                    next.complete(null);
                }
            });
            outcomes.add(outcome);
            turn = next;
        }
        List<@Nullable Appended> all = new ArrayList<>();
        outcomes.forEach(outcome -> all.add(outcome.join()));
        return all;
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
