package io.tallystick.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneByOneTest {
    private static final List<RecordId> UNITS = IntStream.rangeClosed(1, 50)
            .mapToObj(n -> RecordId.of("unit", "2026-%06d".formatted(n)))
            .toList();

    private static void odd(RecordId unit) {
        if (Integer.parseInt(unit.key().substring(5)) % 2 == 1) {
            throw new Refusal(Ground.STATE, null, "refused.gone", Map.of("unit", unit.key()), List.of());
        }
    }

    @Test
    void goes_through_all_and_names_those_that_cannot_be_as_many_as_people_read() {
        List<RecordId> decided = new ArrayList<>();
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> OneByOne.decide("units", UNITS, unit -> {
                    decided.add(unit);
                    odd(unit);
                }));
        assertThat(decided).isEqualTo(UNITS);
        assertThat(refusal.reason()).isEqualTo("refused.gone");
        assertThat(refusal.rows()).hasSize(25).last().satisfies(row -> {
            assertThat(row.row()).isEqualTo(49);
            assertThat(row.record()).isEqualTo(UNITS.get(48));
            assertThat(row.field()).isEqualTo("units");
        });
        assertThat(refusal.facts().get("unfit"))
                .startsWith("2026-000001, 2026-000003, ")
                .endsWith(", 2026-000039 … +5");
    }

    @Test
    void of_several_it_is_told_which_one_cannot_be() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> OneByOne.decide("units", UNITS.subList(1, 4), OneByOneTest::odd));
        assertThat(refusal.facts()).containsEntry("unfit", "2026-000003");
        assertThat(refusal.rows()).extracting(RowFault::row).containsExactly(2);
    }

    @Test
    void what_is_named_alone_is_refused_as_it_is() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> OneByOne.decide("units", UNITS.subList(0, 1), OneByOneTest::odd));
        assertThat(refusal.facts()).isEqualTo(Map.of("unit", "2026-000001"));
        assertThat(refusal.rows()).isEmpty();
    }
}
