package io.tallystick.command.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.Disposal;
import io.tallystick.events.retention.RetentionCaseEvent.UnitDestroyed;
import io.tallystick.events.retention.Trigger;
import io.tallystick.events.rulebook.WhatIfAnswer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What would have been decided if something had to be kept longer, or not so long. */
class WhatIfRetentionTest {
    private final Depot depot = new Depot();
    private final Scenario house = depot.house;

    private WhatIfAnswer ask(String rule, String parameter, String value) {
        List<Object> before = house.log();
        WhatIfAnswer answer = house.whatIf()
                .ask(rule, parameter, value, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Long.MAX_VALUE)
                .orElseThrow();
        assertThat(house.log()).isEqualTo(before);
        return answer;
    }

    private void ended(RecordId unit, int year) {
        house.as("hu")
                .command(new StartClock(
                        Depot.retention(unit),
                        Trigger.RELATIONSHIP_ENDED,
                        LocalDate.of(year, 5, 1),
                        null,
                        null,
                        "the contract was ended"))
                .accepted();
    }

    @Test
    void of_ten_years_instead_of_five_what_was_destroyed_would_have_been_kept() {
        List<RecordId> units = depot.due(2);
        ended(units.getFirst(), 2018);
        RecordId batch = depot.listed(units);
        depot.decide(batch, "1-2", Disposal.DESTROY);
        String hash = depot.drawnUp(batch);
        depot.signed(batch, hash);
        house.as("fa")
                .command(new ApproveDestruction(batch, hash, "the house is no insurer"))
                .accepted();
        Depot.Approved approved = new Depot.Approved(batch, hash, 2);
        house.at(Depot.WAITED);
        depot.check(approved);
        house.as("ru").command(approved.execution()).accepted();
        assertThat(house.events(UnitDestroyed.class)).hasSize(2);

        WhatIfAnswer answer = ask("III-2", "identityYears", "10");
        assertThat(answer.now()).isEqualTo("5");
        assertThat(List.of(answer.decided(), answer.flipped(), answer.moved(), answer.untold()))
                .as("the clock that was started, and the destruction")
                .containsExactly(2, 1, 1, 0);
        assertThat(answer.flips().getFirst()).satisfies(flip -> {
            assertThat(flip.record()).isEqualTo(units.getFirst());
            assertThat(flip.kept()).isTrue();
            assertThat(flip.limit()).isEqualTo("2023-12-31");
            assertThat(flip.otherLimit()).isEqualTo("2028-12-31");
            assertThat(flip.actual()).isEqualTo("2026-06-01");
        });
        assertThat(ask("III-2", "identityYears", "7").flipped())
                .as("over at the end of 2025")
                .isZero();
        assertThat(ask("III-2", "transactionYears", "50").decided()).isZero();
    }

    @Test
    void what_was_refused_as_not_due_would_have_been_listed_after_fewer_years() {
        RecordId unit = depot.due(1).getFirst();
        ended(unit, 2022);
        house.as("hu").command(new ListForDisposal(Archive.ARCHIVES, List.of(unit)));
        house.refused();

        assertThat(ask("III-2", "identityYears", "3").flips()).isEmpty();
        assertThat(ask("III-2", "identityYears", "3").effective())
                .as("the law binds harder than the house")
                .isEqualTo("5");
        assertThat(ask("III-2", "identityYears", "5").untold()).isZero();
    }

    @Test
    void longer_years_of_accounting_files_move_what_runs() {
        depot.running(1, "KU", 2020, "D10");
        WhatIfAnswer answer = ask("I-28", "leastYears", "30");
        assertThat(List.of(answer.decided(), answer.flipped(), answer.moved())).containsExactly(1, 0, 1);
    }
}
