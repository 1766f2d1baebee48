package io.tallystick.command.custody;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive.Sent;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.custody.TransferEvent.LinesListed;
import io.tallystick.events.custody.TransferEvent.RejectionReason;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.LineSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LongListTest {
    private static final int LARGEST_EVENT = 60 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Archive archive = new Archive();
    private final Scenario house = archive.house();

    @Test
    void ten_thousand_lines_are_one_append_of_events_that_each_fit() {
        archive.declared(10_000);
        assertThat(house.events()).hasSizeGreaterThan(30_000).allSatisfy(LongListTest::fits);
        assertThat(house.events(LinesListed.class).stream()
                        .flatMap(e -> e.lines().stream())
                        .mapToInt(l -> l.line()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 10_000).boxed().toList());
    }

    @Test
    void lines_with_the_longest_chinese_texts_still_fit() {
        String longest = "檔".repeat(3900);
        List<DeclaredLine> lines = IntStream.range(0, 30)
                .mapToObj(i -> new DeclaredLine(
                        null,
                        null,
                        CustodyUnitKind.VOLUME,
                        "WS",
                        "SC",
                        longest,
                        2025,
                        longest,
                        1,
                        1,
                        RetentionPeriod.PERMANENT,
                        null,
                        null,
                        longest))
                .toList();
        house.as("sun")
                .command(new DeclareTransfer(Scenario.FONDS, Archive.DEPARTMENT, Archive.ARCHIVES, null, null, lines))
                .accepted();
        assertThat(house.events()).allSatisfy(LongListTest::fits);
    }

    @Test
    void the_most_scattered_count_of_ten_thousand_lines_still_fits() {
        Sent sent = archive.arrived(10_000);
        LineSet a = LineSet.of(IntStream.rangeClosed(1, 10_000).filter(i -> i % 3 == 0));
        LineSet b = LineSet.of(IntStream.rangeClosed(1, 10_000).filter(i -> i % 3 == 1));
        LineSet c = LineSet.of(IntStream.rangeClosed(1, 10_000).filter(i -> i % 3 == 2));
        house.command(new CountLines(
                        sent.id(), a, List.of(new Rejection(b, RejectionReason.DAMAGE, null)), c, null, null))
                .accepted();
        house.command(new CompleteCount(sent.id())).accepted();
        assertThat(house.events()).hasSize(1 + b.size() + c.size());
        archive.sign(sent);
        house.as("hu").command(new CloseWithExceptions(sent.id(), "all of it")).accepted();
        assertThat(house.events()).hasSize(10_001).allSatisfy(LongListTest::fits);
    }

    @Test
    void ten_thousand_holdings_are_taken_over_at_once_and_once_only() {
        List<InventoryRow> rows = IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> new InventoryRow(
                        i,
                        null,
                        CustodyUnitKind.ITEM,
                        "WS",
                        "QT",
                        "Old letter " + i,
                        1950,
                        null,
                        1,
                        RetentionPeriod.PERMANENT,
                        null,
                        "1 folder",
                        "circa 1950",
                        "box 1"))
                .toList();
        MigrateHoldings command =
                new MigrateHoldings(Scenario.FONDS, Archive.DEPARTMENT, Archive.ARCHIVES, Archive.SOURCE, rows);
        house.as("ru").command(command).accepted();
        assertThat(house.events(HoldingMigrated.class)).hasSize(10_000);
        house.command(command);
        assertThat(house.refused().reason()).isEqualTo("refused.fileTakenIn");
    }

    private static void fits(Object event) {
        assertThat(JSON.writeValueAsBytes(event).length).isLessThan(LARGEST_EVENT);
    }
}
