package io.tallystick.command.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.rulebook.Facet;
import io.tallystick.events.rulebook.LegalProfile;
import io.tallystick.events.rulebook.RuleBookEvent.LegalProfileAdopted;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.ScopeSeed;
import io.tallystick.events.rulebook.StandardContent.FilingScope;
import io.tallystick.events.rulebook.StandardContent.SchemeClass;
import io.tallystick.events.rulebook.StandardContent.ScopeClass;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookCommandsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final RecordId I13 = RecordId.of("rule", "I-13");
    private static final SchemeClass OFFICE_PAPERS = new SchemeClass("WS", "BGS", "Office", List.of(Facet.TIME), true);
    private Scenario house;

    @BeforeEach
    void found() {
        house = new Scenario();
        house.employ("drafter", Scenario.OFFICE, Scope.HOUSE, Post.RULE_DRAFTER);
        house.employ("issuer", Scenario.OFFICE, Scope.HOUSE, Post.RULE_ISSUER);
        house.employ("both", Scenario.OFFICE, Scope.HOUSE, Post.RULE_DRAFTER, Post.RULE_ISSUER);
        house.as("drafter");
    }

    private static DraftRuleChange change(String rule, String name, String value) {
        return new DraftRuleChange(RecordId.of("rule", rule), Map.of(name, value), true, TODAY, "practice");
    }

    private void refusedFor(String reason) {
        assertThat(house.refused().reason()).isEqualTo(reason);
    }

    @Test
    void a_change_keeps_what_it_does_not_name_and_is_promulgated_by_somebody_else() {
        house.command(change("I-13", "workingDays", "5")).accepted();
        house.as("issuer").command(new PromulgateRuleChange(I13, 2)).accepted();
        assertThat(house.events(RuleChanged.class)).singleElement().satisfies(changed -> {
            assertThat(changed.parameters()).containsEntry("workingDays", "5").containsKey("maxLines");
            assertThat(changed.drafter().employee()).isEqualTo(house.person("drafter"));
            assertThat(changed.issuer().employee()).isEqualTo(house.person("issuer"));
        });
        house.command(new PromulgateRuleChange(I13, 2));
        refusedFor("refused.noOpenDraft");
    }

    @Rule("VI-14")
    void a_drafter_does_not_promulgate_his_own_draft() {
        house.as("both").command(change("I-13", "workingDays", "5")).accepted();
        house.command(new PromulgateRuleChange(I13, 2));
        house.refusedBy("VI-14");
    }

    @Rule("VI-18")
    void no_version_reaches_back() {
        house.command(new DraftRuleChange(I13, null, true, TODAY, "today")).accepted();
        house.command(new DraftRuleChange(I13, null, true, TODAY.minusDays(1), "yesterday"));
        assertThat(house.refusedBy("VI-18").reason()).isEqualTo("refused.effectiveInThePast");
    }

    @Rule("VI-18")
    void a_draft_left_lying_is_too_late_to_promulgate() {
        house.command(change("I-13", "workingDays", "5")).accepted();
        house.at("2026-03-03T00:00:00Z").as("issuer").command(new PromulgateRuleChange(I13, 2));
        house.refusedBy("VI-18");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VI-14", "VI-15", "VI-16", "VI-17", "VI-18", "VI-21", "VI-24", "VI-28"})
    void rules_that_hold_the_ledger_together_are_never_suspended(String rule) {
        house.command(new DraftRuleChange(RecordId.of("rule", rule), null, false, TODAY, "in the way"));
        assertThat(house.refusedBy("VI-18").reason()).isEqualTo("refused.neverSuspended");
    }

    @ParameterizedTest
    @CsvSource({
        "I-13, workingDays, three, refused.notAValue",
        "I-13, workingDays, 1.5, refused.notAValue",
        "I-13, workingDays, -1, refused.notAValue",
        "I-13, maxLines, 0, refused.notAValue",
        "I-39, itemDigits, 10, refused.notAValue",
        "I-8, highestHumidity, 101, refused.notAValue",
        "I-2, boundKinds, ANYTHING, refused.notAValue",
        "I-3, allowedInks, 'BLACK,BLACK', refused.notAValue",
        "I-4, reminderDays, soon, refused.notAValue",
        "I-7, protections, what you like, refused.notAValue",
        "V-17, target, V-999, refused.notAValue",
        "VI-20, neverVacant, CARETAKER, refused.notAValue",
        "I-13, weeks, 1, refused.noSuchParameter",
        "V-101, nightLeaveBy, 24:00, refused.notAValue",
        "V-88, noticeReading, SOMETIMES, refused.notAValue",
        "I-35, filingDue, 02-30, refused.notAValue",
        "V-94, adjoiningAdded, yes, refused.notAValue",
        "I-999, x, 1, refused.noSuchRule"
    })
    void parameters_keep_to_their_type(String rule, String name, String value, String reason) {
        house.command(change(rule, name, value));
        refusedFor(reason);
    }

    @Rule("VI-29")
    void a_period_shorter_than_the_law_is_not_drafted() {
        house.command(change("III-2", "identityYears", "7")).accepted();
        house.command(change("III-2", "identityYears", "4"));
        assertThat(house.refusedBy("VI-29").facts()).containsEntry("limit", "5").containsKey("source");
    }

    @Rule("VI-29")
    void a_legal_profile_is_only_ever_strengthened() {
        house.as("issuer")
                .command(new StrengthenLegalProfile(LegalProfile.PRC_FINANCE_2026))
                .then(new LegalProfileAdopted(Book.ID, LegalProfile.PRC_FINANCE_2026));
        house.command(new StrengthenLegalProfile(LegalProfile.SOURCE));
        CommandRefused refusal = house.refusedBy("VI-29");
        assertThat(refusal.reason()).isEqualTo("refused.profileNotStronger");
        assertThat(refusal.facts())
                .containsEntry("now", "choice.LegalProfile.PRC_FINANCE_2026")
                .containsEntry("profile", "choice.LegalProfile.SOURCE");
    }

    @Rule("I-37")
    void a_scheme_names_its_authority() {
        house.command(new DraftNumberingScheme("DA/T 22-2015", "as papers arise", List.of(OFFICE_PAPERS)))
                .accepted();
        house.command(new DraftNumberingScheme(null, "as papers arise", List.of(OFFICE_PAPERS)));
        house.refusedBy("I-37");
    }

    @Rule("I-38")
    void a_scheme_says_why() {
        house.command(new DraftNumberingScheme("DA/T 22-2015", null, List.of(OFFICE_PAPERS)));
        house.refusedBy("I-38");
    }

    @Rule("I-38")
    void a_scheme_is_not_reviewed_by_its_drafter() {
        house.command(new DraftNumberingScheme("DA/T 22-2015", "why", List.of(OFFICE_PAPERS)))
                .accepted();
        house.command(new ReviewStandard(Standards.NUMBERING_SCHEME, 1, "fine"));
        house.refusedBy("I-38");
    }

    @Rule("I-38")
    void a_scheme_nobody_reviewed_is_not_promulgated() {
        house.command(new DraftNumberingScheme("DA/T 22-2015", "why", List.of(OFFICE_PAPERS)))
                .accepted();
        house.as("issuer").command(new PromulgateStandard(Standards.NUMBERING_SCHEME, 1, TODAY));
        house.refusedBy("I-38");
    }

    @Rule("I-40")
    void each_class_names_a_facet() {
        house.command(new DraftNumberingScheme(
                "DA/T 22-2015",
                "why",
                List.of(OFFICE_PAPERS, new SchemeClass("KJ", "CP", "Products", List.of(), false))));
        assertThat(house.refusedBy("I-40").facts()).containsEntry("class", "KJ CP");
    }

    @Test
    void a_reviewed_scheme_comes_into_force_and_no_class_stands_twice() {
        house.command(new DraftNumberingScheme("DA/T 22-2015", "why", List.of(OFFICE_PAPERS, OFFICE_PAPERS)));
        refusedFor("refused.classTwice");
        house.command(new DraftNumberingScheme("DA/T 22-2015", "why", List.of(OFFICE_PAPERS)))
                .accepted();
        house.as("both")
                .command(new ReviewStandard(Standards.NUMBERING_SCHEME, 1, "fine"))
                .accepted();
        house.as("issuer")
                .command(new PromulgateStandard(Standards.NUMBERING_SCHEME, 1, TODAY))
                .accepted();
        assertThat(house.events(StandardPromulgated.class))
                .singleElement()
                .satisfies(standard -> assertThat(standard.authority()).isEqualTo("DA/T 22-2015"));
    }

    private static DraftFilingScope scopeOf(ScopeClass... classes) {
        return new DraftFilingScope("Decree 10", "what the house does", List.of(classes));
    }

    /** The classes of the regulation without those whose code begins so, and with these behind them. */
    private static DraftFilingScope seedWithout(String prefix, ScopeClass... more) {
        return scopeOf(Stream.concat(
                        ScopeSeed.get().classes().stream().filter(c -> !c.code().startsWith(prefix)), Stream.of(more))
                .toArray(ScopeClass[]::new));
    }

    private void notLeftOut(String rule, String prefix, String missing) {
        house.command(seedWithout("nothing")).accepted();
        house.command(seedWithout(prefix));
        assertThat(house.refusedBy(rule).facts()).containsEntry("class", missing);
    }

    @Rule("I-21")
    void production_is_in_every_scope() {
        notLeftOut("I-21", "PROD", "PROD");
    }

    @Rule("I-22")
    void sales_is_in_every_scope_and_customer_service_in_it() {
        house.command(seedWithout("SALES.CUSTSERV"));
        assertThat(house.refusedBy("I-22").facts()).containsEntry("class", "SALES.CUSTSERV");
    }

    @Rule("I-23")
    void equipment_is_in_every_scope() {
        notLeftOut("I-23", "EQUIP", "EQUIP");
    }

    @Rule("I-24")
    void technical_management_is_in_every_scope() {
        notLeftOut("I-24", "TECH", "TECH");
    }

    @Rule("I-25")
    void planning_and_statistics_are_in_every_scope() {
        notLeftOut("I-25", "PLAN", "PLAN");
    }

    @Rule("I-26")
    void supply_is_in_every_scope() {
        notLeftOut("I-26", "SUPPLY", "SUPPLY");
    }

    @Rule("I-27")
    void labour_is_in_every_scope() {
        notLeftOut("I-27", "LABOUR", "LABOUR");
    }

    @Rule("I-28")
    void finance_is_in_every_scope() {
        notLeftOut("I-28", "FIN", "FIN");
    }

    @Rule("I-29")
    void education_is_in_every_scope() {
        notLeftOut("I-29", "EDU", "EDU");
    }

    @Rule("I-30")
    void party_and_administration_are_in_every_scope() {
        notLeftOut("I-30", "PARTYADMIN", "PARTYADMIN");
    }

    @Rule("I-32")
    void other_papers_have_their_class_in_every_scope() {
        notLeftOut("I-32", "OTHER", "OTHER");
    }

    @Test
    void the_regulations_classes_are_a_first_draft_which_somebody_else_promulgates() {
        house.command(new DraftFilingScope("Decree 10", "as printed", null)).accepted();
        house.as("issuer").command(new PromulgateStandard(Standards.FILING_SCOPE, 1, TODAY));
        house.refusedBy("I-38");
        house.as("both")
                .command(new ReviewStandard(Standards.FILING_SCOPE, 1, "fine"))
                .accepted();
        house.as("issuer")
                .command(new PromulgateStandard(Standards.FILING_SCOPE, 1, TODAY))
                .accepted();
        assertThat(house.events(StandardPromulgated.class))
                .singleElement()
                .satisfies(standard -> assertThat(((FilingScope) standard.content()).classes())
                        .filteredOn(c -> !c.code().contains("."))
                        .hasSize(13));
    }

    @Test
    void a_house_without_such_papers_changes_the_list_not_the_rule() {
        house.command(change("I-20", "classes", "SALES,EQUIP,TECH,PLAN,SUPPLY,LABOUR,FIN,EDU,PARTYADMIN,OTHER"))
                .accepted();
        house.as("issuer")
                .command(new PromulgateRuleChange(RecordId.of("rule", "I-20"), 2))
                .accepted();
        house.as("drafter").command(seedWithout("PROD")).accepted();
    }

    private static ScopeClass scopeClass(String code, @Nullable String externalRules) {
        return new ScopeClass(code, code, List.of(), externalRules);
    }

    @Rule("I-20")
    void a_filing_scope_has_classes() {
        house.command(scopeOf());
        house.refusedBy("I-20");
    }

    @Rule("I-31")
    void research_and_construction_name_the_rules_they_follow() {
        house.command(seedWithout("RND", scopeClass("RND", "DA/T 2"))).accepted();
        house.command(seedWithout("RND", scopeClass("RND", " ")));
        assertThat(house.refusedBy("I-31").facts()).containsEntry("class", "RND");
    }

    @Test
    void a_new_class_comes_with_a_new_version_that_somebody_else_promulgates() {
        house.command(seedWithout("nothing")).accepted();
        house.command(seedWithout("nothing", scopeClass("BRAND", null), scopeClass("BRAND.MARK", null)))
                .accepted();
        house.as("both")
                .command(new ReviewStandard(Standards.FILING_SCOPE, 2, "fine"))
                .accepted();
        house.as("issuer")
                .command(new PromulgateStandard(Standards.FILING_SCOPE, 2, TODAY))
                .accepted();
        assertThat(house.events(StandardPromulgated.class))
                .singleElement()
                .satisfies(standard -> assertThat(((FilingScope) standard.content()).classes())
                        .extracting(ScopeClass::code)
                        .contains("PROD", "PROD.DESIGN")
                        .endsWith("BRAND", "BRAND.MARK"));
    }

    @Test
    void a_subclass_stands_behind_its_class_and_nothing_stands_twice() {
        house.command(scopeOf(scopeClass("PROD.DESIGN", null), scopeClass("PROD", null)));
        refusedFor("refused.subclassBeforeClass");
        house.command(scopeOf(scopeClass("PROD", null), scopeClass("PROD", null)));
        refusedFor("refused.classTwice");
        house.command(scopeOf(scopeClass("prod", null)));
        refusedFor("refused.scopeClassForm");
    }

    @Test
    void a_calendars_days_lie_in_its_year_and_are_off_or_worked_never_both() {
        LocalDate day = LocalDate.of(2026, 10, 1);
        LocalTime closes = LocalTime.of(17, 30);
        house.command(new DraftBusinessCalendar("Notice", "as published", 2026, List.of(day), List.of(), closes))
                .accepted();
        house.command(new DraftBusinessCalendar("Notice", "as published", 2026, List.of(day), List.of(day), closes));
        refusedFor("refused.dayTwice");
        house.command(new DraftBusinessCalendar("Notice", "as published", 2027, List.of(day), null, closes));
        refusedFor("refused.dayOutsideYear");
    }
}
