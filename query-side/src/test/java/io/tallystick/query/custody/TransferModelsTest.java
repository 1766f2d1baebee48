package io.tallystick.query.custody;

import static io.tallystick.query.Acting.as;
import static io.tallystick.query.Acting.signature;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.custody.HoldingEvent.HoldingLeftRoom;
import io.tallystick.events.custody.HoldingEvent.HoldingTransferredOut;
import io.tallystick.events.custody.HoldingEvent.Leave;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.ReadModels;
import io.tallystick.query.TransferStory;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The story of one transfer, as each read model tells it. */
class TransferModelsTest {
    private static final QueryFixture FIXTURE = new QueryFixture();
    private static final List<Model> MODELS = ReadModels.all();
    private static Projections projections;

    @BeforeAll
    static void tellTheStory() {
        projections = FIXTURE.start(MODELS.toArray(Model[]::new));
        new TransferStory(FIXTURE.log()).whole();
        FIXTURE.settle(projections);
    }

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    @Test
    void nothingIsParked() {
        assertThat(projections.status())
                .allSatisfy(s -> assertThat(s.deadLetters()).as(s.model()).isZero());
    }

    @Test
    void theRegisterHasOneRowATransferAndItsLinesWithBothSignatures() {
        assertThat(lines(
                        "transfers",
                        "select state, lines, pages, lister, transferor, receiver, receiver_for, days_late,"
                                + " accepted, rejected, missing, surplus, discrepancies, open_discrepancies,"
                                + " receiver_signature, receiver_signature_for from transfer"))
                .containsExactly("RECONCILED 4 12 employee/E03 employee/E03 employee/E04 employee/E05 1"
                        + " 3 1 0 1 4 0 employee/E04 employee/E05");
        assertThat(lines("transfers", "select counting_unit, lines from transfer_count order by 1"))
                .containsExactly("PIECE 2", "VOLUME 2");
        assertThat(
                        lines(
                                "transfers",
                                "select line, title, remarks, transferor_signature, receiver_signature,"
                                        + " transferred_at is not null as a, received_at is not null as b from register order by line"))
                .hasSize(4)
                .first()
                .isEqualTo("1 檔案移交 1 remark employee/E03 employee/E04 true true");
        assertThat(lines(
                        "transfers",
                        "select line from register where received_at is null or receiver_signature is null"))
                .as("what was sent back was not received")
                .containsExactly("2");
    }

    @Test
    void theReconciliationStandsLineByLineAndBalances() {
        assertThat(lines(
                        "transfer-lines",
                        "select line, state, rejection, note, counted_pages, resolution,"
                                + " open_discrepancies, counter from line order by line"))
                .containsExactly(
                        "1 ACCEPTED null null null null 0 employee/E04",
                        "2 REJECTED DAMAGE torn null RETURNED_FOR_REWORK 0 employee/E04",
                        "3 ACCEPTED null null null FOUND 0 employee/E04",
                        "4 ACCEPTED null null 2 ACCEPTED_AS_COUNTED 0 employee/E04");
        assertThat(lines(
                        "transfer-lines",
                        "select dispatched, accepted, rejected, missing, uncounted, surplus,"
                                + " open_discrepancies, difference from balance"))
                .containsExactly("4 3 1 0 0 1 0 0");
        assertThat(lines("transfer-lines", "select number, title from surplus"))
                .containsExactly("1 A loose photograph");
    }

    @Test
    void linesNobodyCheckedForInkAreTold() {
        assertThat(lines("transfer-lines", "select line from line where not ink_checked order by line"))
                .containsExactly("2", "3", "4");
    }

    @Test
    void theRegistersFiguresFollowTheSettlements() {
        try (QueryFixture fixture = new QueryFixture()) {
            Model register = MODELS.stream()
                    .filter(m -> m.name().equals("transfers"))
                    .findFirst()
                    .orElseThrow();
            Projections running = fixture.start(register);
            TransferStory story =
                    new TransferStory(fixture.log()).prepared().listed().dispatched();
            story.arrived().counted();
            fixture.settle(running);
            String figures = "select accepted, rejected, missing from transfer";
            assertThat(fixture.rows(register, figures))
                    .containsExactly(Map.of("accepted", 2, "rejected", 1, "missing", 1));
            story.settled();
            fixture.settle(running);
            assertThat(fixture.rows(register, figures))
                    .as("the missing line was found")
                    .containsExactly(Map.of("accepted", 3, "rejected", 1, "missing", 0));
        }
    }

    @Test
    void everyDifferenceIsSettledByName() {
        assertThat(lines(
                        "discrepancies",
                        "select number, kind, line, state, resolution, resolver from discrepancy" + " order by number"))
                .containsExactly(
                        "1 REJECTED 2 RESOLVED RETURNED_FOR_REWORK employee/E06",
                        "2 MISSING 3 RESOLVED FOUND employee/E06",
                        "3 PAGES 4 RESOLVED ACCEPTED_AS_COUNTED employee/E06",
                        "4 SURPLUS null RESOLVED SENT_BACK employee/E06");
    }

    @Test
    void holdingsAreCountedByUnitOfCountAndStateNeverMixed() {
        assertThat(lines("holdings", "select unit, state, held_by, transfer, code, pages from holding order by unit"))
                .containsExactly(
                        "unit/2026-000001 IN_CUSTODY org/DAS null Z109-WS·2026-D30-KFB-0001 3",
                        "unit/2026-000002 PREPARED org/KFB null null 3",
                        "unit/2026-000003 IN_CUSTODY org/DAS null null 3",
                        "unit/2026-000004 IN_CUSTODY org/DAS null null 3");
        assertThat(lines(
                        "holdings", "select state, counting_unit, units from inventory where units <> 0 order by 1, 2"))
                .containsExactly("IN_CUSTODY PIECE 2", "IN_CUSTODY VOLUME 1", "PREPARED VOLUME 1");
    }

    @Test
    void custodyHistoryHasNoGaps() {
        assertThat(lines(
                        "custody-history",
                        "select state, held_by, ended_at is null as current, responsible,"
                                + " responsible_for from custody where unit = 'unit/2026-000001' order by began_at"))
                .containsExactly(
                        "PREPARED org/KFB false employee/E01 null",
                        "IN_TRANSFER org/KFB false employee/E03 null",
                        "IN_CUSTODY org/DAS true employee/E04 employee/E05");
        assertThat(lines(
                        "custody-history",
                        "select count(*) from custody a join custody b on a.holding = b.holding"
                                + " and a.ended_at = b.began_at where a.until_time <> b.since"))
                .containsExactly("0");
    }

    /** Who has it then is no unit of the house; the register is one of identifiers there. */
    @Test
    void whatWentToAnotherHouseIsToldWithItsNameAndIsNotDueBack() {
        try (QueryFixture fixture = new QueryFixture()) {
            Model history = model("custody-history");
            Model holdings = model("holdings");
            Projections running = fixture.start(history, holdings);
            new TransferStory(fixture.log()).whole();
            RecordId one = TransferStory.holding(1);
            Signature hu = signature("E06", Post.ARCHIVES_HEAD);
            fixture.log()
                    .append(
                            one,
                            as("E06", Post.ARCHIVES_HEAD, "retention.Test"),
                            new HoldingLeftRoom(
                                    one, Leave.TRANSFER_OUT, "State archives", LocalDate.of(2026, 5, 1), hu),
                            new HoldingTransferredOut(one, new RecordId("destruction/2026-000001"), "State archives"));
            fixture.settle(running);
            assertThat(fixture.rows(
                            history,
                            "select state, held_by, went_to from custody where unit = 'unit/2026-000001'"
                                    + " order by began_at desc limit 1"))
                    .containsExactly(
                            Map.of("state", "TRANSFERRED_OUT", "held_by", "org/DAS", "went_to", "State archives"));
            Map<String, @Nullable Object> gone = fixture.rows(
                            holdings, "select state, due_back from holding where unit = 'unit/2026-000001'")
                    .getFirst();
            assertThat(gone).containsEntry("state", "TRANSFERRED_OUT").containsEntry("due_back", null);
        }
    }

    private static Model model(String name) {
        return MODELS.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> lines(String model, String sql) {
        return rows(model, sql).stream()
                .map(row -> String.join(
                        " ", row.values().stream().map(String::valueOf).toList()))
                .toList();
    }

    private static List<Map<String, @Nullable Object>> rows(String model, String sql) {
        Model found =
                MODELS.stream().filter(m -> m.name().equals(model)).findFirst().orElseThrow();
        return FIXTURE.rows(found, sql);
    }
}
