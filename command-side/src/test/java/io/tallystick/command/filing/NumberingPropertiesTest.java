package io.tallystick.command.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeGiven;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeWithdrawn;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeAssigned;
import io.tallystick.events.kernel.RecordId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NumberingPropertiesTest {
    private static final RecordId SERIES = RecordId.of("series", "Z109-WS·2026-D30-KFB.items");

    /** What the units themselves say: their codes as their own events tell. */
    private final Map<RecordId, String> codes = new HashMap<>();

    @Property(tries = 25)
    void numbers_are_unique_and_gapless_while_drafts_and_never_change_once_sealed(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int steps) {
        Archive archive = new Archive();
        Scenario house = archive.house();
        Random random = new Random(seed);
        codes.clear();
        List<RecordId> order = new ArrayList<>();
        List<RecordId> fresh = new ArrayList<>(archive.ready(12));
        for (int step = 0; step < steps; step++) {
            switch (order.size() < 2 ? 0 : random.nextInt(3)) {
                case 0 -> {
                    int count = Math.min(fresh.size(), 1 + random.nextInt(4));
                    if (count > 0) {
                        List<RecordId> more = List.copyOf(fresh.subList(0, count));
                        fresh.subList(0, count).clear();
                        house.as("feng").command(new DraftNumbers(more)).accepted();
                        order.addAll(more);
                        take(house);
                    }
                }
                case 1 -> {
                    List<RecordId> shuffled = new ArrayList<>(order);
                    Collections.shuffle(shuffled, random);
                    if (!shuffled.equals(order)) {
                        house.as("feng")
                                .command(new ReorderSeries(SERIES, shuffled))
                                .accepted();
                        order = shuffled;
                        take(house);
                    }
                }
                default -> {
                    RecordId gone = order.remove(random.nextInt(order.size()));
                    house.as("feng")
                            .command(new WithdrawDraftNumber(SERIES, gone, "rejected"))
                            .accepted();
                    fresh.add(gone);
                    take(house);
                }
            }
            assertThat(codes).isEqualTo(expected(order));
        }
        house.as("hu").command(new SealSeries(SERIES)).accepted();
        take(house);
        assertThat(house.events(ReferenceCodeAssigned.class)).hasSize(order.size());
        assertThat(codes).isEqualTo(expected(order));
        for (RecordId later : fresh) {
            house.as("hu").command(new AppendToSeries(SERIES, List.of(later))).accepted();
            order.add(later);
            take(house);
        }
        assertThat(codes).isEqualTo(expected(order));
    }

    private void take(Scenario house) {
        for (Object event : house.events()) {
            if (event instanceof DraftCodeGiven given) {
                codes.put(given.unit(), given.code());
            } else if (event instanceof DraftCodeWithdrawn withdrawn) {
                codes.remove(withdrawn.unit());
            } else if (event instanceof ReferenceCodeAssigned assigned) {
                String draft = codes.put(assigned.unit(), assigned.code());
                assertThat(draft).isIn(null, assigned.code());
            }
        }
    }

    private static Map<RecordId, String> expected(List<RecordId> order) {
        Map<RecordId, String> expected = new HashMap<>();
        IntStream.range(0, order.size())
                .forEach(i ->
                        expected.put(order.get(i), String.format(Locale.ROOT, "Z109-WS·2026-D30-KFB-%04d", i + 1)));
        return expected;
    }
}
