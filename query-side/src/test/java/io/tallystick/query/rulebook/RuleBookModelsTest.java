package io.tallystick.query.rulebook;

import static io.tallystick.query.Acting.as;
import static io.tallystick.query.Acting.signature;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.RuleCitation;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.ledger.LedgerEvent.ClockKind;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.ledger.LedgerEvent.Ground;
import io.tallystick.events.ledger.LedgerEvent.Kind;
import io.tallystick.events.ledger.LedgerEvent.LedgerOpened;
import io.tallystick.events.ledger.LedgerEvent.RefusalsRepeated;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.events.rulebook.LegalProfile;
import io.tallystick.events.rulebook.RuleBookEvent.LegalProfileAdopted;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChangeDrafted;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import io.tallystick.events.rulebook.RuleBookEvent.StandardDrafted;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.RuleBookEvent.StandardReviewed;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.StandardContent;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.ShelfEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RuleBookModelsTest {
    private static final RecordId LEDGER = new RecordId("ledger/house");
    private static final RecordId TRANSFER = new RecordId("transfer/2026-000001");
    private static final RecordId RULE = new RecordId("rule/I-2");
    private static final RecordId CALENDAR = new RecordId("standard/business-calendar-2026");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Signature DRAFTER = signature("E0002", Post.RULE_DRAFTER);
    private static final Signature REVIEWER = signature("E0004", Post.RULE_ISSUER);
    private static final Signature ISSUER =
            new Signature(new RecordId("employee/E0003"), Post.RULE_ISSUER, new RecordId("employee/E0001"));

    private final QueryFixture fixture = new QueryFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aCommandCountsOnceForEachRuleItCitesHoweverManyEventsItLeft() {
        open();
        Provenance filing = as("E0042", Post.ARCHIVIST, "filing.FileItem", "I-1@1", "VI-14@1");
        fixture.log().append(ShelfEvents.unit(1), filing, ShelfEvents.item(1, 1, 2), ShelfEvents.item(1, 2, 3));
        fixture.log().append(ShelfEvents.unit(2), filing, ShelfEvents.item(2, 1, 2));
        fixture.log()
                .append(
                        ShelfEvents.unit(1),
                        as("E0042", Post.ARCHIVIST, "filing.FileItem", "I-1@2"),
                        ShelfEvents.item(1, 3, 2));
        Model model = settle(new RuleCompliance());
        assertThat(
                        fixture.rows(
                                model,
                                "select rule, required, refused, breached, last_version from rule_tally where required > 0 order by rule"))
                .extracting(row -> String.join(
                        " ", row.values().stream().map(String::valueOf).toList()))
                .containsExactly("I-1 2 0 0 2", "VI-14 1 0 0 1");
    }

    @Test
    void everyRuleOfTheCatalogueStandsInItsTallyFromTheFirstDay() {
        open();
        Model model = settle(new RuleCompliance());
        assertThat(fixture.rows(model, "select rule from rule_tally"))
                .hasSize(RuleCatalogue.get().rules().size());
        assertThat(fixture.rows(model, "select section, required, last_at from rule_tally where rule = 'VI-25'"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("section", "VI")
                        .containsEntry("required", 0L)
                        .containsEntry("last_at", null));
    }

    @Test
    void refusalsWithTheirRepetitionsAndBreachesAreCounted() {
        Instant later = Instant.parse("2026-03-01T09:00:00Z");
        Provenance refused = as("E0042", Post.ARCHIVIST, "custody.DispatchTransfer", "I-36@1");
        fixture.log()
                .append(
                        new RecordId("refusal/1"),
                        refused,
                        new CommandRefused(
                                "custody.DispatchTransfer",
                                TRANSFER,
                                Ground.RULE,
                                new RuleCitation("I-36", 1),
                                "refused.listNotApproved",
                                Map.of(),
                                List.of()));
        fixture.log()
                .append(
                        new RecordId("refusal/2"),
                        as("E0042", Post.ARCHIVIST, "custody.CountLines"),
                        new RuleBreached(
                                new RuleCitation("I-3", 1), "custody.CountLines", TRANSFER, "breached.ink", Map.of()));
        fixture.log().append(new RecordId("refusal/3"), refused, new RefusalsRepeated("refusal/1", 6, later, later));
        Model model = settle(new RuleCompliance());
        assertThat(fixture.rows(
                        model,
                        "select rule, required, refused, breached, last_refused_at = timestamptz '2026-03-01 09:00Z' as late,"
                                + " last_breached_at is not null as breach from rule_tally order by rule"))
                .extracting(row -> String.join(
                        " ", row.values().stream().map(String::valueOf).toList()))
                .containsExactly("I-3 0 0 1 null true", "I-36 1 7 0 true false");
    }

    @Test
    void ruleVersionsGoFromTheCatalogueThroughDraftToPromulgation() {
        open();
        Map<String, String> changed = Map.of("accountingStayMonths", "24");
        fixture.log()
                .append(
                        RULE,
                        as(DRAFTER, "rulebook.DraftRuleChange"),
                        new RuleChangeDrafted(RULE, 2, changed, true, MAY, "longer stay", DRAFTER),
                        new RuleChangeDrafted(RULE, 3, changed, false, MAY, "not any more", DRAFTER));
        fixture.log()
                .append(
                        RULE,
                        as(ISSUER, "rulebook.PromulgateRuleChange"),
                        new RuleChanged(RULE, 2, changed, true, MAY, DRAFTER, ISSUER));
        fixture.log()
                .append(
                        new RecordId("book/house"),
                        as(ISSUER, "rulebook.AdoptLegalProfile"),
                        new LegalProfileAdopted(new RecordId("book/house"), LegalProfile.ACCOUNTING));
        Model model = settle(new Rules());
        assertThat(fixture.rows(
                        model,
                        "select version, section, state, in_force, effective_from, parameters ->> 'accountingStayMonths' as months,"
                                + " parameters ->> 'boundKinds' as kinds, change_reason, issuer, issuer_for"
                                + " from rule_version where rule = 'I-2' order by version"))
                .extracting(row -> String.join(
                        " | ", row.values().stream().map(String::valueOf).toList()))
                .containsExactly(
                        "1 | I | CATALOGUED | true | null | 12 | VOLUME | null | null | null",
                        "2 | I | PROMULGATED | true | 2026-05-01 | 24 | VOLUME | longer stay | employee/E0003 | employee/E0001",
                        "3 | I | DRAFT | false | 2026-05-01 | 24 | VOLUME | not any more | null | null");
        assertThat(fixture.rows(model, "select profile, employee from legal_profile"))
                .containsExactly(Map.of("profile", "ACCOUNTING", "employee", "employee/E0003"));
    }

    @Test
    void standardsAreDraftedReviewedAndPromulgated() {
        StandardContent calendar =
                new StandardContent.BusinessCalendar(2026, List.of(MAY), List.of(), LocalTime.of(17, 30));
        fixture.log()
                .append(
                        CALENDAR,
                        as(DRAFTER, "rulebook.DraftStandard"),
                        new StandardDrafted(CALENDAR, 1, "the board", "the State Council's notice", calendar, DRAFTER),
                        new StandardDrafted(CALENDAR, 2, "the board", "a mistake", calendar, DRAFTER));
        fixture.log()
                .append(
                        CALENDAR,
                        as(REVIEWER, "rulebook.ReviewStandard"),
                        new StandardReviewed(CALENDAR, 1, "agreed", REVIEWER),
                        new StandardReviewed(CALENDAR, 2, "agreed", REVIEWER));
        fixture.log()
                .append(
                        CALENDAR,
                        as(ISSUER, "rulebook.PromulgateStandard"),
                        new StandardPromulgated(CALENDAR, 1, MAY, "the board", calendar, DRAFTER, ISSUER));
        Model model = settle(new Standards());
        assertThat(fixture.rows(
                        model,
                        "select standard, version, kind, state, effective_from, rationale, reviewer, issuer, issuer_for,"
                                + " content -> 'holidays' ->> 0 as holiday from standard_version order by version"))
                .extracting(row -> String.join(
                        " | ", row.values().stream().map(String::valueOf).toList()))
                .containsExactly(
                        "standard/business-calendar-2026 | 1 | business-calendar | PROMULGATED | 2026-05-01 |"
                                + " the State Council's notice | employee/E0004 | employee/E0003 | employee/E0001 | 2026-05-01",
                        "standard/business-calendar-2026 | 2 | business-calendar | REVIEWED | null | a mistake |"
                                + " employee/E0004 | null | null | 2026-05-01");
    }

    private void open() {
        fixture.log()
                .append(
                        LEDGER,
                        as("E0001", Post.NONE, "ledger.OpenLedger"),
                        new LedgerOpened(LEDGER, "The house", Kind.REAL, ClockKind.SYSTEM));
    }

    private Model settle(Object readModel) {
        Model model = Model.of(readModel);
        fixture.settle(fixture.start(model));
        return model;
    }
}
