package io.tallystick.command.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.custody.OldLedgers;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.RowFault;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.custody.HoldingEvent.HoldingDestroyed;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitMigrated;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.DestructionBatchEvent.OldRegisterTakenOver;
import io.tallystick.events.retention.RetentionCaseEvent.OldDestructionRecorded;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OldRegisterTest {
    private final OldLedgers old = new OldLedgers();
    private final Scenario house = old.house();

    private static DestroyedRow row(int row, @Nullable String code, String title, LocalDate on) {
        return new DestroyedRow(
                row,
                code,
                CustodyUnitKind.VOLUME,
                "WS",
                "SC",
                title,
                2001,
                null,
                40,
                5,
                new RetentionPeriod("D10"),
                null,
                on,
                "局批〔2013〕4号",
                "Director Li",
                "Zhang, Chen");
    }

    private Scenario take(DestroyedRow... rows) {
        return house.as("ru")
                .command(new TakeOverDestructions(
                        Scenario.FONDS, Archive.DEPARTMENT, Archive.ARCHIVES, old.file(), List.of(rows), 1));
    }

    @Test
    void what_was_destroyed_stays_as_a_stub_with_its_day_and_approval() {
        take(row(2, "V-1", "Wage lists", LocalDate.of(2013, 5, 6)), row(3, null, "Drafts", LocalDate.of(2013, 5, 6)))
                .accepted();
        assertThat(house.events(OldRegisterTakenOver.class).getFirst().lines()).isEqualTo(2);
        OldDestructionRecorded stub = house.events(OldDestructionRecorded.class).getFirst();
        assertThat(stub.on()).isEqualTo("2013-05-06");
        assertThat(stub.approval()).isEqualTo("局批〔2013〕4号");
        assertThat(stub.stub().until()).isEqualTo("2011-12-31");
        assertThat(stub.stub().keptYears()).isEqualTo(11);
        assertThat(house.events(HoldingDestroyed.class)).hasSize(2);

        RecordId unit = stub.unit();
        house.as("hu").command(new StartRetention(List.of(unit)));
        assertThat(house.refused().reason()).isEqualTo("refused.notInCustody");
    }

    @Test
    void a_unit_the_catalogue_still_lists_is_the_one_that_was_destroyed() {
        RecordId unit = old.taken("A-1").getFirst();
        take(row(2, "A-1", "Old letter 2", LocalDate.of(2024, 1, 9))).accepted();
        assertThat(house.events(CustodyUnitMigrated.class)).isEmpty();
        assertThat(house.events(OldDestructionRecorded.class).getFirst().unit()).isEqualTo(unit);
        house.as("hu").command(new KeepPermanently(RetentionCase.of(unit), "board", "history"));
        house.refused();
    }

    @Test
    void a_destruction_still_to_come_is_a_bad_row() {
        take(row(2, "V-1", "Wage lists", LocalDate.of(2026, 3, 3)));
        house.refused();
        assertThat(((Answer.Refused) house.answer()).rows())
                .extracting(RowFault::row, RowFault::field)
                .containsExactly(tuple(2, "destroyedOn"));
    }
}
