package io.tallystick.command.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.RetentionCaseEvent.ClockStarted;
import io.tallystick.events.retention.RetentionCaseEvent.ClockSuspended;
import io.tallystick.events.retention.RetentionCaseEvent.RetentionLengthened;
import io.tallystick.events.retention.Term;
import io.tallystick.events.retention.Term.Standing;
import io.tallystick.events.retention.Trigger;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class RetentionPropertiesTest {
    @Property(tries = 40)
    void whatever_is_commanded_nothing_becomes_shorter_and_what_becomes_longer_says_so(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int steps) {
        Depot depot = new Depot();
        Scenario house = depot.house;
        RecordId retention = Depot.retention(depot.due(1).getFirst());
        Random random = new Random(seed);
        Term before = new Term(Standing.DATED, LocalDate.of(2020, 12, 31), 1);
        LocalDate latest = LocalDate.of(2020, 12, 31);
        for (int step = 0; step < steps; step++) {
            house.as("hu").command(command(retention, random));
            Term after = house.answer() instanceof Answer.Accepted ? told(house, before) : before;
            if (before.standing() != Standing.AWAITING) {
                assertThat(before.longerThan(after))
                        .as("%s to %s", before, after)
                        .isFalse();
            }
            assertThat(house.events(RetentionLengthened.class)).hasSize(after.longerThan(before) ? 1 : 0);
            if (after.until() != null) {
                assertThat(after.until()).isAfterOrEqualTo(latest);
                latest = after.until();
            }
            before = after;
        }
    }

    private static Object command(RecordId retention, Random random) {
        RetentionPeriod period = random.nextInt(12) == 0
                ? RetentionPeriod.PERMANENT
                : new RetentionPeriod("D" + (1 + random.nextInt(30)));
        return switch (random.nextInt(4)) {
            case 0 -> new LengthenRetention(retention, period, "asked for");
            case 1 -> new SuspendClock(retention, 1 + random.nextInt(4), "goes on");
            default -> {
                Trigger trigger = List.of(Trigger.values()).get(random.nextInt(Trigger.values().length));
                @Nullable
                LocalDate on = random.nextInt(4) == 0
                        ? null
                        : LocalDate.of(2000 + random.nextInt(26), 1 + random.nextInt(12), 1);
                yield new StartClock(retention, trigger, on, period, null, "as reported");
            }
        };
    }

    private static Term told(Scenario house, Term before) {
        return house.events().stream()
                .map(event -> switch (event) {
                    case ClockStarted e -> e.term();
                    case ClockSuspended e -> e.term();
                    default -> before;
                })
                .findFirst()
                .orElse(before);
    }
}
