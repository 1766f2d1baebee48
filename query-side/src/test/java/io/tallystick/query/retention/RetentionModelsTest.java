package io.tallystick.query.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.work.DisposalWork;
import io.tallystick.testkit.Eventually;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The story of a destruction, as each read model tells it. */
class RetentionModelsTest {
    private final QueryFixture fixture = new QueryFixture();
    private final Model retention = Model.of(new RetentionCalendar());
    private final Model holds = Model.of(new HoldRegister());
    private final Model destruction = Model.of(new DestructionRegister());
    private final Model stubs = Model.of(new Stubs());
    private final Model out = Model.of(new TransfersOutRegister());
    private final Model work = Model.of(new DisposalWork());
    private final DisposalStory story = new DisposalStory(fixture.log());
    private @Nullable Projections projections;

    @BeforeEach
    void start() {
        projections = fixture.start(retention, holds, destruction, stubs, out, work);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<String> lines(Model model, String sql) {
        Projections running = Objects.requireNonNull(projections);
        fixture.settle(running);
        assertThat(running.status())
                .allSatisfy(s -> assertThat(s.deadLetters()).as(s.model()).isZero());
        return fixture.rows(model, sql).stream()
                .map(row -> String.join(
                        " ", row.values().stream().map(String::valueOf).toList()))
                .toList();
    }

    private boolean madeAgain() {
        return Objects.requireNonNull(projections).status().stream()
                .anyMatch(s -> s.model().equals("stubs") && s.schema().endsWith("_b2") && s.replayed() == null);
    }

    private List<String> tasks() {
        return lines(
                work, "select record, command, post, remaining, not_before from task order by command, record, post");
    }

    @Test
    void everyUnitSaysUntilWhenItIsKeptAndByWhichOfItsClocks() {
        story.running().lengthened();
        assertThat(lines(retention, "select unit, until, clock, basis, holds from retention order by unit"))
                .containsExactly(
                        "unit/U1 2020-12-31 1 SCHEDULE 0",
                        "unit/U2 2020-12-31 1 SCHEDULE 0",
                        "unit/U3 2020-12-31 1 SCHEDULE 0",
                        "unit/U4 2036-12-31 2 LENGTHENED 0");
        assertThat(lines(
                        retention,
                        "select number, longest, source, until from clock where retention = 'retention/U4' order by 1"))
                .containsExactly("1 false D10 2020-12-31", "2 true board 2036-12-31");
        assertThat(lines(retention, "select due, counting_unit, units from horizon where units <> 0 order by due"))
                .containsExactly("2020 VOLUME 3", "2036 VOLUME 1");
    }

    @Test
    void aHoldStandsWithItsReviewUntilItIsReleased() {
        story.running();
        assertThat(lines(holds, "select kind, authority, reviewer, review_on, open, holder from hold"))
                .containsExactly("AUDIT auditor employee/E16 2026-05-01 true employee/E13");
        assertThat(lines(retention, "select holds from retention where unit = 'unit/U4'"))
                .containsExactly("1");
        story.lengthened();
        assertThat(lines(holds, "select opinion, review_on, open, release_reason, releaser from hold"))
                .containsExactly("goes on null false audit closed employee/E06");
    }

    @Test
    void theRegisterHasTheFieldsColumnsAndEveryDecisionEverTaken() {
        story.running().listed().decided().approved().carriedOut();
        assertThat(lines(
                        destruction,
                        "select state, lines, undecided, destroy, retain, extend, transfer_out, members, approver,"
                                + " not_before, operator, executed_on, witnesses from batch"))
                .containsExactly("COMPLETED 3 0 1 1 0 1 2 employee/E13 2026-05-30 employee/E06 2026-06-01 2");
        assertThat(lines(
                        destruction,
                        "select line, title, year, code, pieces, pages, period, kept_years, decision, outcome, appraiser"
                                + " from register order by line"))
                .containsExactly(
                        "1 Papers 1 2010 OLD-1 3 40 D10 15 DESTROY DESTROYED employee/E11",
                        "2 Papers 2 2010 OLD-2 3 40 D10 15 RETAIN null employee/E11",
                        "3 Papers 3 2010 OLD-3 3 40 D10 15 TRANSFER_OUT TRANSFERRED_OUT employee/E11");
        assertThat(lines(destruction, "select line, decision from appraisal order by number"))
                .containsExactly("1 DESTROY", "2 DESTROY", "2 RETAIN", "3 TRANSFER_OUT");
        assertThat(lines(destruction, "select role, signer from signature order by number"))
                .containsExactly(
                        "LISTER employee/E06",
                        "DRAWER employee/E06",
                        "MEMBER employee/E11",
                        "MEMBER employee/E12",
                        "APPROVER employee/E13",
                        "CHECKER employee/E14",
                        "CHECKER employee/E15",
                        "OPERATOR employee/E06",
                        "TRANSFEROR employee/E06",
                        "SUPERVISOR employee/E14",
                        "SUPERVISOR employee/E15");
    }

    @Test
    void stubsStayAlsoWhenTheirRegisterIsMadeAgain() throws Exception {
        story.running().listed().decided().approved().carriedOut();
        List<String> before = List.of(
                "unit/U1 DESTROYED Papers 1 2010 15 1 employee/E06 null",
                "unit/U3 TRANSFERRED_OUT Papers 3 2010 15 3 employee/E06 City archives");
        String all = "select unit, state, title, year, kept_years, line, operator, recipient from stub order by unit";
        assertThat(lines(stubs, all)).isEqualTo(before);
        Objects.requireNonNull(projections).requestReplay(stubs);
        Eventually.holds(this::madeAgain);
        assertThat(lines(stubs, all)).isEqualTo(before);
        assertThat(lines(retention, "select unit, state from retention where state <> 'KEPT' order by unit"))
                .containsExactly("unit/U1 DESTROYED", "unit/U3 TRANSFERRED_OUT");
        assertThat(lines(retention, "select due, units from horizon where units <> 0"))
                .containsExactly("2020 2");
    }

    @Test
    void whatWentToAnotherHouseStandsWithBothSignatures() {
        story.running().listed().decided().approved().carriedOut();
        assertThat(lines(
                        out,
                        "select state, recipient, deed, lines, taken, returned, transferor, recorder, due_on, signed_on"
                                + " from transfer_out"))
                .containsExactly(
                        "SIGNED_FOR City archives deed 7 1 1 0 employee/E06 employee/E14 2026-08-01 2026-06-01");
        assertThat(lines(out, "select line, unit, code, outcome from line")).containsExactly("3 unit/U3 OLD-3 TAKEN");
    }

    @Test
    void workFollowsWhereEverythingStands() {
        story.running();
        assertThat(tasks())
                .containsExactly(
                        "org/DAS retention.ListForDisposal ARCHIVES_HEAD 3 2021-01-01",
                        "org/DAS retention.ListForDisposal ARCHIVIST 3 2021-01-01",
                        "retention/U4 retention.ReviewHold ARCHIVES_HEAD null 2026-05-01",
                        "retention/U4 retention.ReviewHold AUDITOR null 2026-05-01",
                        "retention/U4 retention.ReviewHold COMPLIANCE_OFFICER null 2026-05-01",
                        "retention/U4 retention.ReviewHold LEGAL_REPRESENTATIVE null 2026-05-01");
        assertThat(lines(work, "select distinct employee, due_on from task where record = 'retention/U4'"))
                .containsExactly("employee/E16 2026-05-01");
        story.lengthened();
        assertThat(tasks())
                .containsExactly(
                        "org/DAS retention.ListForDisposal ARCHIVES_HEAD 3 2021-01-01",
                        "org/DAS retention.ListForDisposal ARCHIVES_HEAD 1 2037-01-01",
                        "org/DAS retention.ListForDisposal ARCHIVIST 3 2021-01-01",
                        "org/DAS retention.ListForDisposal ARCHIVIST 1 2037-01-01");
        story.listed();
        assertThat(commands())
                .containsExactly(
                        "AppraiseItems APPRAISER 3", "ListForDisposal ARCHIVES_HEAD 1", "ListForDisposal ARCHIVIST 1");
        story.decided();
        assertThat(commands()).contains("DrawUpRegister ARCHIVIST null", "DrawUpRegister ARCHIVES_HEAD null");
        story.approved();
        assertThat(commands())
                .contains(
                        "CheckItems DESTRUCTION_SUPERVISOR null",
                        "ExecuteDestruction ARCHIVIST null",
                        "DrawUpTransferOut ARCHIVES_HEAD 1",
                        "ListForDisposal ARCHIVIST 1");
        assertThat(lines(work, "select distinct not_before from task where command = 'retention.ExecuteDestruction'"))
                .containsExactly("2026-05-30");
        story.carriedOut();
        assertThat(lines(work, "select record from task where record = 'destruction/2026-000001'"))
                .isEmpty();
    }

    private List<String> commands() {
        return lines(work, "select substr(command, 11) as c, post, remaining from task order by 1, 2, 3");
    }
}
