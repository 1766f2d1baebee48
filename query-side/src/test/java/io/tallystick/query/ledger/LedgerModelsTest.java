package io.tallystick.query.ledger;

import static io.tallystick.query.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.RuleCitation;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.ledger.LedgerEvent.Ground;
import io.tallystick.events.ledger.LedgerEvent.RefusalsRepeated;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.events.ledger.Remedy;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.ShelfEvents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerModelsTest {
    private static final RecordId TRANSFER = new RecordId("transfer/2026-000001");
    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

    private final QueryFixture fixture = new QueryFixture();
    private final Model timeline = Model.of(new Timeline());
    private final Model refusals = Model.of(new Refusals());
    private final Model breaches = Model.of(new Breaches());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theTimelineTellsWhoDidWhatForWhomAndWhen() {
        Instant earlier = Instant.parse("2026-02-27T10:00:00Z");
        Signature acting =
                new Signature(new RecordId("employee/E0042"), Post.DEPARTMENT_HEAD, new RecordId("employee/E0001"));
        fixture.log()
                .append(
                        ShelfEvents.unit(1),
                        new Provenance(
                                acting,
                                "filing.OpenCustodyUnit",
                                "c-7",
                                earlier,
                                "the network was down",
                                3L,
                                List.of(new RuleCitation("I-1", 1), new RuleCitation("VI-15", 2)),
                                Map.of()),
                        ShelfEvents.opened(1, "a title", "SC", 2026),
                        ShelfEvents.item(1, 1, 4));
        settle(timeline);

        assertThat(fixture.rows(timeline, "select * from event order by position"))
                .hasSize(2)
                .first()
                .satisfies(row -> assertThat(row)
                        .containsEntry("position", 1L)
                        .containsEntry("record", "unit/2026-000001")
                        .containsEntry("record_kind", "unit")
                        .containsEntry("type", "filing.CustodyUnitOpened")
                        .containsEntry("employee", "employee/E0042")
                        .containsEntry("acting_for", "employee/E0001")
                        .containsEntry("post", "DEPARTMENT_HEAD")
                        .containsEntry("command", "filing.OpenCustodyUnit")
                        .containsEntry("command_id", "c-7")
                        .containsEntry("late_reason", "the network was down")
                        .containsEntry("cause", 3L)
                        .containsEntry("rules", "{I-1@1,VI-15@2}"));
        assertThat(
                        fixture.rows(
                                timeline,
                                "select occurred_at = timestamptz '2026-02-27 10:00Z' as occurred,"
                                        + " recorded_at > timestamptz '2026-03-01 08:00Z' as recorded from event where position = 1"))
                .containsExactly(Map.of("occurred", "true", "recorded", "true"));
    }

    @Test
    void aRefusalStandsOnTheTimelineOfTheRecordItWasAimedAt() {
        refuse("refusal/1", Ground.STATE, null);
        settle(timeline);
        assertThat(fixture.rows(timeline, "select record, record_kind, type, rules from event"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("record", TRANSFER.value())
                        .containsEntry("record_kind", "transfer")
                        .containsEntry("type", "ledger.CommandRefused")
                        .containsEntry("rules", null));
    }

    @Test
    void refusalsShowTheirRemediesAndHowOftenTheyWereRepeated() {
        refuse("refusal/1", Ground.RULE, new RuleCitation("I-36", 2));
        refuse("refusal/2", Ground.AUTHORITY, null);
        fixture.log()
                .append(
                        new RecordId("refusal/3"),
                        as("E0042", Post.ARCHIVIST, "custody.DispatchTransfer"),
                        new RefusalsRepeated("refusal/1", 4, NINE, NINE.plusSeconds(50)),
                        new RefusalsRepeated("refusal/unknown", 9, NINE, NINE));
        settle(refusals);

        assertThat(
                        fixture.rows(
                                refusals,
                                "select position, employee, command, record, ground, rule, rule_version, reason, facts ->> 'state' as state,"
                                        + " remedies -> 0 ->> 'command' as remedy, remedies -> 0 -> 'posts' ->> 0 as who, count,"
                                        + " last_at = timestamptz '2026-03-01 09:00:50Z' as repeated from refusal order by position"))
                .extracting(row -> String.join(
                        " ", row.values().stream().map(String::valueOf).toList()))
                .containsExactly(
                        "1 employee/E0042 custody.DispatchTransfer transfer/2026-000001 RULE I-36 2 refused.listNotApproved"
                                + " LISTED custody.ApproveTransfer DEPARTMENT_HEAD 5 true",
                        "2 employee/E0042 custody.DispatchTransfer transfer/2026-000001 AUTHORITY null null"
                                + " refused.listNotApproved LISTED custody.ApproveTransfer DEPARTMENT_HEAD 1 false");
    }

    @Test
    void breachesNameTheRuleInItsVersion() {
        fixture.log()
                .append(
                        TRANSFER,
                        as("E0042", Post.ARCHIVIST, "custody.CountLines"),
                        new RuleBreached(
                                new RuleCitation("I-3", 3),
                                "custody.CountLines",
                                TRANSFER,
                                "breached.ink",
                                Map.of("lines", "4-6")));
        settle(breaches);
        assertThat(fixture.rows(breaches, "select *, facts ->> 'lines' as lines from breach"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("employee", "employee/E0042")
                        .containsEntry("post", "ARCHIVIST")
                        .containsEntry("record", TRANSFER.value())
                        .containsEntry("rule", "I-3")
                        .containsEntry("rule_version", 3)
                        .containsEntry("reason", "breached.ink")
                        .containsEntry("lines", "4-6"));
    }

    private void refuse(String record, Ground ground, @org.jspecify.annotations.Nullable RuleCitation rule) {
        fixture.log()
                .append(
                        new RecordId(record),
                        as("E0042", Post.ARCHIVIST, "custody.DispatchTransfer"),
                        new CommandRefused(
                                "custody.DispatchTransfer",
                                TRANSFER,
                                ground,
                                rule,
                                "refused.listNotApproved",
                                Map.of("state", "LISTED"),
                                List.of(new Remedy(
                                        "remedy.approveTransfer",
                                        "custody.ApproveTransfer",
                                        List.of(Post.DEPARTMENT_HEAD),
                                        null))));
    }

    private void settle(Model model) {
        fixture.settle(fixture.start(model));
    }
}
