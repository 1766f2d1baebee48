package io.tallystick.command.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.filing.ApproveFiling;
import io.tallystick.command.filing.ArrangeUnit;
import io.tallystick.command.filing.FileItem;
import io.tallystick.command.filing.OpenCustodyUnit;
import io.tallystick.command.filing.RecordFiling;
import io.tallystick.command.filing.SetFacetValue;
import io.tallystick.command.rulebook.DraftReturnForm;
import io.tallystick.command.statistics.returns.AmendReturn;
import io.tallystick.command.statistics.returns.ComputedFigure;
import io.tallystick.command.statistics.returns.DeclareFigure;
import io.tallystick.command.statistics.returns.FileStatisticalReturn;
import io.tallystick.command.statistics.returns.GenerateReturn;
import io.tallystick.command.statistics.returns.OpenReturn;
import io.tallystick.command.statistics.returns.OverrideFigure;
import io.tallystick.command.statistics.returns.RecordFigures;
import io.tallystick.command.statistics.returns.RemindOfReturn;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.DocumentContent;
import io.tallystick.events.filing.FilingBasis;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationOpened;
import io.tallystick.events.filing.FilingObligationEvent.UnitFiled;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.Scoping;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.ledger.LedgerEvent.Ground;
import io.tallystick.events.rulebook.Facet;
import io.tallystick.events.rulebook.ReturnForm;
import io.tallystick.events.rulebook.ReturnFormSeed;
import io.tallystick.events.rulebook.ReturnIndicator;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.StandardContent.ReturnTable;
import io.tallystick.events.statistics.FigureCatalogue;
import io.tallystick.events.statistics.ReturnDigest;
import io.tallystick.events.statistics.ReturnFigure;
import io.tallystick.events.statistics.ReturnFigure.Origin;
import io.tallystick.events.statistics.StatisticalReturnEvent.FigureOverridden;
import io.tallystick.events.statistics.StatisticalReturnEvent.FiguresAsked;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnFiled;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnGenerated;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnOpened;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnReminded;
import io.tallystick.testkit.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Returns: by the form in force, from computed figures, whole, in time or late with a reason, and then owed to the archives. */
class ReturnRulesTest {
    private static final RecordId MARCH = RecordId.of("return", "monthly-2026-03");
    private static final RecordId FORM = ReturnForm.MONTHLY.standard();
    private static final ReturnIndicator HELD = new ReturnIndicator("H-1", "室存案卷", "卷", "holdings.VOLUME");
    private static final ReturnIndicator AREA = new ReturnIndicator("F-1", "面積", "平方米", null);

    private final Archive archive = new Archive();
    private final Scenario house = archive.house();

    ReturnRulesTest() {
        house.employ("tong", Archive.ARCHIVES, Scope.HOUSE, Post.STATISTICIAN);
        form(1, LocalDate.of(2026, 1, 1));
    }

    private void form(int version, LocalDate from) {
        Signature somebody = new Signature(RecordId.of("employee", "E0001"), Post.RULE_ISSUER, null);
        house.fact(
                "Standard",
                FORM,
                new StandardPromulgated(
                        FORM,
                        version,
                        from,
                        "Archives authority",
                        new ReturnTable(ReturnForm.MONTHLY, List.of(HELD, AREA)),
                        somebody,
                        somebody));
    }

    private void opened() {
        house.at("2026-04-01T08:00:00Z");
        house.byTheLedger(new OpenReturn(ReturnForm.MONTHLY, "2026-03")).accepted();
    }

    private void generated() {
        house.as("tong").command(new GenerateReturn(MARCH)).accepted();
        house.byTheLedger(
                        new RecordFigures(MARCH, 77, List.of(new ComputedFigure("holdings.VOLUME", new BigDecimal(9)))))
                .accepted();
    }

    private void ready() {
        opened();
        generated();
        house.as("tong")
                .command(new DeclareFigure(MARCH, "F-1", new BigDecimal("120.5"), "Deed 2019"))
                .accepted();
    }

    private Scenario file(@Nullable String reason) {
        return house.as("tong").command(new FileStatisticalReturn(MARCH, reason));
    }

    @Test
    void a_return_has_its_last_day_moved_to_a_working_day() {
        opened();
        ReturnOpened opened = house.events(ReturnOpened.class).getFirst();
        assertThat(opened.ends()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(opened.statedDue()).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(opened.dueOn()).isEqualTo(LocalDate.of(2026, 4, 10));
        house.byTheLedger(new OpenReturn(ReturnForm.MONTHLY, "2026-03"));
        assertThat(house.refused().reason()).isEqualTo("refused.returnKnown");
        for (String no : List.of("2026", "2026-13", "2026-05")) {
            house.as("tong").command(new OpenReturn(ReturnForm.MONTHLY, no));
            assertThat(house.refused().ground()).isEqualTo(Ground.STATE);
        }
    }

    @Rule("I-18")
    void no_return_is_opened_of_a_form_that_is_not_in_force() {
        house.as("tong").command(new OpenReturn(ReturnForm.ANNUAL, "2025"));
        assertThat(house.refusedBy("I-18").reason()).isEqualTo("refused.noFormInForce");
    }

    @Rule("I-18")
    void figures_are_not_computed_before_the_last_day_is_over() {
        house.at("2026-03-31T23:59:59Z").as("tong").command(new OpenReturn(ReturnForm.MONTHLY, "2026-03"));
        house.command(new GenerateReturn(MARCH));
        assertThat(house.refusedBy("I-18").reason()).isEqualTo("refused.returnTimeNotOver");
        house.at("2026-04-01T00:00:00Z").command(new GenerateReturn(MARCH)).accepted();
        assertThat(house.events(FiguresAsked.class)).hasSize(1);
    }

    @Rule("I-14")
    void a_month_that_is_kept_is_closed_before_its_return_is_made() {
        house.as("tong").command(new OpenFirstPeriod("2026-03")).accepted();
        opened();
        house.as("tong").command(new GenerateReturn(MARCH));
        assertThat(house.refusedBy("I-14").facts()).containsEntry("months", "2026-03");
    }

    @Test
    void figures_come_from_the_ledger_itself_and_only_when_asked_for() {
        opened();
        RecordFigures figures =
                new RecordFigures(MARCH, 77, List.of(new ComputedFigure("holdings.VOLUME", BigDecimal.TEN)));
        house.as("tong").command(figures);
        assertThat(house.refused().ground()).isEqualTo(Ground.AUTHORITY);
        house.byTheLedger(figures);
        assertThat(house.refused().reason()).isEqualTo("refused.figuresNotAsked");
        generated();
        ReturnGenerated made = house.events(ReturnGenerated.class).getFirst();
        assertThat(made.lines()).containsExactly(ReturnFigure.of(HELD, new BigDecimal(9)), ReturnFigure.of(AREA, null));
        assertThat(made.digest()).isEqualTo(ReturnDigest.of(ReturnForm.MONTHLY, "2026-03", 1, 77, made.lines()));
    }

    @Rule("I-19")
    void a_computed_figure_is_not_declared_in_its_place() {
        opened();
        generated();
        house.as("tong").command(new DeclareFigure(MARCH, "H-1", BigDecimal.TEN, "I counted"));
        assertThat(house.refusedBy("I-19").reason()).isEqualTo("refused.figureIsComputed");
    }

    @Rule("I-19")
    void a_declared_figure_names_its_source() {
        opened();
        generated();
        house.as("tong").command(new DeclareFigure(MARCH, "F-1", BigDecimal.TEN, null));
        assertThat(house.refusedBy("I-19").reason()).isEqualTo("refused.figureWithoutSource");
    }

    @Rule("I-19")
    void an_estimate_needs_a_note_and_stays_marked() {
        ready();
        house.command(new OverrideFigure(MARCH, "H-1", new BigDecimal(12), null));
        assertThat(house.refusedBy("I-19").reason()).isEqualTo("refused.estimateWithoutNote");
        house.command(new OverrideFigure(MARCH, "H-1", new BigDecimal(12), "three on the truck"))
                .accepted();
        FigureOverridden overridden = house.events(FigureOverridden.class).getFirst();
        assertThat(overridden.computed()).isEqualByComparingTo("9");
        file(null).accepted();
        ReturnFiled filed = house.events(ReturnFiled.class).getFirst();
        assertThat(filed.estimates()).isEqualTo(1);
        assertThat(filed.lines().getFirst().origin()).isEqualTo(Origin.ESTIMATE);
        assertThat(filed.lines().getFirst().computed()).isEqualByComparingTo("9");
        assertThat(filed.lines().getLast().note()).isEqualTo("Deed 2019");
    }

    @Rule("I-18")
    void a_return_with_an_empty_indicator_is_not_filed() {
        opened();
        generated();
        file(null);
        assertThat(house.refusedBy("I-18").facts()).containsEntry("indicators", "F-1");
    }

    @Rule("I-18")
    void a_return_is_not_filed_by_a_form_that_has_been_superseded() {
        ready();
        form(2, LocalDate.of(2026, 4, 2));
        house.at("2026-04-02T09:00:00Z");
        file(null);
        assertThat(house.refusedBy("I-18").reason()).isEqualTo("refused.formSuperseded");
        generated();
        file(null).accepted();
        assertThat(house.events(ReturnFiled.class).getFirst().formVersion()).isEqualTo(2);
    }

    @Rule("I-18")
    void the_day_after_the_last_day_needs_a_reason_and_the_last_day_does_not() {
        ready();
        house.at("2026-04-11T00:00:00Z");
        file(null);
        assertThat(house.refusedBy("I-18").facts()).containsEntry("days", "1");
        file("the server was down").accepted();
        assertThat(house.events(ReturnFiled.class).getFirst().daysLate()).isEqualTo(1);
    }

    @Test
    void on_the_last_day_a_return_is_in_time() {
        ready();
        house.at("2026-04-10T23:59:59Z");
        file(null).accepted();
        assertThat(house.events(ReturnFiled.class).getFirst().daysLate()).isZero();
    }

    @Rule("I-17")
    void only_the_statistician_files_a_return() {
        ready();
        house.as("hu").command(new FileStatisticalReturn(MARCH, null));
        assertThat(house.refused().ground()).isEqualTo(Ground.AUTHORITY);
        file(null).accepted();
        assertThat(house.provenance().rules()).extracting(r -> r.rule()).contains("I-17");
    }

    @Rule("I-25")
    void a_filed_return_is_owed_to_the_archives_as_a_paper_of_plans_and_statistics() {
        ready();
        file(null).accepted();
        FilingObligationOpened owed = house.events(FilingObligationOpened.class).getFirst();
        assertThat(owed.obligation())
                .isEqualTo(house.events(ReturnFiled.class).getFirst().obligation());
        assertThat(owed.basis()).isEqualTo(FilingBasis.RETURN);
        assertThat(owed.unit()).isEqualTo(Archive.ARCHIVES);
    }

    @Test
    void nothing_but_a_paper_of_plans_and_statistics_is_filed_for_a_return() {
        house.employ("lu", Archive.ARCHIVES, Scope.ofUnit(Scenario.FONDS, Archive.ARCHIVES), Post.FILER);
        house.employ("kan", Archive.ARCHIVES, Scope.ofUnit(Scenario.FONDS, Archive.ARCHIVES), Post.DEPARTMENT_HEAD);
        ready();
        file(null).accepted();
        RecordId owed = house.events(ReturnFiled.class).getFirst().obligation();
        RecordId letters = approved("PROD.PROCESS");
        house.as("lu").command(new RecordFiling(owed, List.of(letters), null));
        assertThat(house.refused().reason()).isEqualTo("refused.notOwed");
        RecordId returns = approved("PLAN.RETURN");
        house.as("lu").command(new RecordFiling(owed, List.of(returns), null)).accepted();
        assertThat(house.events(UnitFiled.class)).hasSize(1);
    }

    private RecordId approved(String scopeClass) {
        RecordId unit = house.as("lu")
                .command(new OpenCustodyUnit(
                        Archive.ARCHIVES,
                        null,
                        CustodyUnitKind.ITEM,
                        DocumentContent.ADMINISTRATION,
                        "WS",
                        "XZ",
                        2026,
                        new RetentionPeriod("D30"),
                        "Return",
                        null,
                        null,
                        null))
                .accepted()
                .record();
        house.command(new FileItem(unit, Archive.item(2, LocalDate.of(2026, 3, 31), Scoping.of(scopeClass))))
                .accepted();
        house.command(new SetFacetValue(unit, Facet.TIME, null)).accepted();
        house.command(new ArrangeUnit(unit, null)).accepted();
        house.as("kan").command(new ApproveFiling(unit)).accepted();
        return unit;
    }

    @Test
    void an_amendment_is_a_new_filing_and_the_old_one_stays() {
        ready();
        file(null).accepted();
        house.at("2026-05-20T09:00:00Z")
                .as("tong")
                .command(new AmendReturn(MARCH, "a receipt was entered late"))
                .accepted();
        generated();
        file(null).accepted();
        ReturnFiled second = house.events(ReturnFiled.class).getFirst();
        assertThat(second.filing()).isEqualTo(2);
        assertThat(second.daysLate()).isZero();
        assertThat(second.reason()).isEqualTo("a receipt was entered late");
        assertThat(second.lines().getLast().note()).as("declared before").isEqualTo("Deed 2019");
        assertThat(house.log()).filteredOn(ReturnFiled.class::isInstance).hasSize(2);
    }

    @Test
    void the_statistician_is_reminded_then_the_superior_and_nobody_after_filing() {
        opened();
        house.at("2026-04-07T08:00:00Z").byTheLedger(new RemindOfReturn(MARCH)).accepted();
        assertThat(house.events(ReturnReminded.class).getFirst().reminder().to())
                .containsExactly(house.person("tong"));
        generated();
        house.as("tong").command(new DeclareFigure(MARCH, "F-1", BigDecimal.ONE, "deed"));
        file(null).accepted();
        house.at("2026-04-10T08:00:00Z").byTheLedger(new RemindOfReturn(MARCH));
        assertThat(house.refused().reason()).isEqualTo("refused.returnState");
    }

    @Rule("I-19")
    void a_form_asks_for_no_figure_the_ledger_does_not_compute() {
        house.employ("yan", Scenario.OFFICE, Scope.HOUSE, Post.RULE_DRAFTER);
        house.as("yan")
                .command(new DraftReturnForm(
                        ReturnForm.MONTHLY,
                        "Archives authority",
                        "as asked",
                        List.of(new ReturnIndicator("1", "x", "y", "holdings.made.up"))));
        assertThat(house.refusedBy("I-19").facts()).containsEntry("field", "indicators[0].figure");
        house.command(new DraftReturnForm(ReturnForm.ANNUAL, "Archives authority", "as asked", null))
                .accepted();
    }

    @Test
    void the_first_drafts_ask_for_figures_there_are() {
        for (ReturnForm form : ReturnForm.values()) {
            assertThat(ReturnFormSeed.of(form)).hasSizeGreaterThan(20);
            assertThat(ReturnFormSeed.of(form))
                    .filteredOn(one -> one.figure() != null)
                    .allMatch(one -> FigureCatalogue.names().contains(one.figure()));
        }
    }
}
