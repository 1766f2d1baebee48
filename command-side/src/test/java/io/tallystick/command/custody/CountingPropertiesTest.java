package io.tallystick.command.custody;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive.Sent;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.custody.TransferEvent.CountCompleted;
import io.tallystick.events.custody.TransferEvent.RejectionReason;
import io.tallystick.events.custody.TransferEvent.TransferClosedWithExceptions;
import io.tallystick.events.custody.TransferEvent.TransferReconciled;
import io.tallystick.events.kernel.LineSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CountingPropertiesTest {
    private enum Outcome {
        ACCEPTED,
        REJECTED,
        MISSING
    }

    @Property(tries = 40)
    void however_a_list_is_counted_what_was_dispatched_is_accepted_rejected_or_missing(
            @ForAll @IntRange(min = 1, max = 60) int lines, @ForAll long seed) {
        Archive archive = new Archive();
        Scenario house = archive.house();
        Random random = new Random(seed);
        Sent sent = archive.arrived(lines);
        TreeMap<Integer, Outcome> model = new TreeMap<>();
        while (model.size() < lines) {
            if (!model.isEmpty() && random.nextInt(4) == 0) {
                LineSet undone =
                        LineSet.of(model.keySet().stream().mapToInt(i -> i).filter(i -> random.nextInt(3) == 0));
                if (!undone.isEmpty()) {
                    house.as("ru").command(new UndoCount(sent.id(), undone)).accepted();
                    undone.stream().forEach(model::remove);
                }
            } else {
                List<Integer> open = new ArrayList<>(IntStream.rangeClosed(1, lines)
                        .filter(i -> !model.containsKey(i))
                        .boxed()
                        .toList());
                Collections.shuffle(open, random);
                open.subList(0, 1 + random.nextInt(open.size()))
                        .forEach(line -> model.put(line, Outcome.values()[random.nextInt(3)]));
                house.as("ru").command(counting(sent, model, open)).accepted();
            }
        }
        house.command(new CompleteCount(sent.id())).accepted();
        CountCompleted completed = house.events(CountCompleted.class).getFirst();
        assertThat(completed.accepted())
                .isEqualTo(lines(model, Outcome.ACCEPTED).size());
        assertThat(completed.accepted() + completed.rejected() + completed.missing())
                .isEqualTo(lines);
        archive.sign(sent);
        if (completed.accepted() == lines) {
            assertThat(house.events(TransferReconciled.class)).hasSize(1);
        } else {
            house.as("hu").command(new CloseWithExceptions(sent.id(), "end")).accepted();
            TransferClosedWithExceptions closed =
                    house.events(TransferClosedWithExceptions.class).getFirst();
            assertThat(closed.accepted()).isEqualTo(lines(model, Outcome.ACCEPTED));
            assertThat(closed.rejected()).isEqualTo(lines(model, Outcome.REJECTED));
            assertThat(closed.missing()).isEqualTo(lines(model, Outcome.MISSING));
        }
    }

    private static CountLines counting(Sent sent, Map<Integer, Outcome> model, List<Integer> asked) {
        LineSet now = LineSet.of(asked.stream().mapToInt(i -> i).filter(model::containsKey));
        LineSet rejected = lines(model, Outcome.REJECTED).and(now);
        return new CountLines(
                sent.id(),
                lines(model, Outcome.ACCEPTED).and(now),
                rejected.isEmpty() ? null : List.of(new Rejection(rejected, RejectionReason.DAMAGE, null)),
                lines(model, Outcome.MISSING).and(now),
                null,
                null);
    }

    private static LineSet lines(Map<Integer, Outcome> model, Outcome outcome) {
        return LineSet.of(
                model.entrySet().stream().filter(e -> e.getValue() == outcome).mapToInt(e -> e.getKey()));
    }
}
