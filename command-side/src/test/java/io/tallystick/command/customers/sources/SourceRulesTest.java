package io.tallystick.command.customers.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.customers.RecordFact;
import io.tallystick.command.customers.Salesroom;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.grading.TradeEvent.CreditReportRecorded;
import io.tallystick.events.customers.sources.ReportKind;
import io.tallystick.events.customers.sources.ReportPeriod;
import io.tallystick.events.customers.sources.SourceEvent.CustomerReportFiled;
import io.tallystick.events.customers.sources.SourceEvent.InvestigationReported;
import io.tallystick.events.customers.sources.SourceEvent.ProfileFormChased;
import io.tallystick.events.customers.sources.SourceEvent.ProfileFormSent;
import io.tallystick.events.customers.sources.SourceEvent.VisitRecorded;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportChased;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportOpened;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportSubmitted;
import io.tallystick.events.customers.sources.VisitPurpose;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.testkit.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceRulesTest {
    private static final Instant NOW = Scenario.BEGINNING;

    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();
    private final RecordId customer = sales.file("遠達貿易有限公司", "91310000-X", null);
    private final RecordId head =
            house.employ("wang", Salesroom.SALES, Scope.ofUnit(Scenario.FONDS, Salesroom.SALES), Post.DEPARTMENT_HEAD);

    private Scenario visit(Instant at) {
        return house.as("mei").command(new RecordVisit(customer, at, VisitPurpose.SURVEY, "a new shop", null));
    }

    private RecordId visited() {
        return visit(NOW).accepted().events(VisitRecorded.class).getFirst().visit();
    }

    private RecordId reported() {
        visited();
        return house.events(VisitReportOpened.class).getFirst().report();
    }

    private RecordId sent() {
        return house.as("mei")
                .command(new SendProfileForm(customer, null))
                .accepted()
                .events(ProfileFormSent.class)
                .getFirst()
                .form();
    }

    private Scenario fact(FactSource source, @Nullable RecordId record) {
        return house.as("mei")
                .command(new RecordFact(customer, CardField.ADDRESS, null, "1 Long St", source, record, null, null));
    }

    @Rule("II-24")
    void a_fact_from_a_visit_names_the_visit() {
        fact(FactSource.VISIT, null);
        house.breached("II-24");
    }

    @Rule("II-25")
    void a_fact_from_a_form_names_the_form() {
        fact(FactSource.SELF_REPORT, null);
        house.breached("II-25");
    }

    @Rule("II-26")
    void a_fact_from_an_investigation_names_it() {
        fact(FactSource.INVESTIGATION, null);
        house.breached("II-26");
    }

    @Test
    void a_fact_with_its_visit_breaches_nothing_and_a_visit_elsewhere_is_no_source() {
        RecordId visit = visited();
        fact(FactSource.VISIT, visit).accepted();
        assertThat(house.events(RuleBreached.class)).isEmpty();
        assertThat(house.events(FactRecorded.class).getFirst().sourceRecord()).isEqualTo(visit);
        RecordId other = sales.file("Another", "OTHER-1", null);
        house.as("mei")
                .command(new RecordFact(
                        other, CardField.ADDRESS, null, "2 Short St", FactSource.VISIT, visit, null, null));
        assertThat(house.refused().reason()).isEqualTo("refused.sourceOfAnother");
        fact(FactSource.SELF_REPORT, visit);
        assertThat(house.refused().reason()).isEqualTo("refused.sourceOfAnother");
    }

    @Rule("II-31")
    void a_visit_recorded_too_late_is_marked_and_not_hidden() {
        visit(NOW.minusSeconds(24 * 3600 + 1));
        house.breached("II-31");
        assertThat(house.events(VisitRecorded.class).getFirst().late()).isTrue();
    }

    @Test
    void a_visit_recorded_at_the_last_moment_is_in_time() {
        visit(NOW.minusSeconds(24 * 3600)).accepted();
        assertThat(house.events(VisitRecorded.class).getFirst().late()).isFalse();
        visit(NOW.plusSeconds(1));
        assertThat(house.refused().facts()).containsEntry("field", "visitedAt");
    }

    @Rule("II-30")
    void there_is_one_report_for_each_salesperson_and_day() {
        procedure();
        visited();
        house.as("mei").command(open());
        house.refusedBy("II-30");
    }

    private OpenVisitReport open() {
        return new OpenVisitReport(house.person("mei"), ReportPeriod.DAILY, LocalDate.of(2026, 3, 2));
    }

    @Test
    void the_visits_of_a_day_go_into_one_report() {
        RecordId report = reported();
        visit(NOW).accepted();
        assertThat(house.events(VisitReportOpened.class)).isEmpty();
        assertThat(house.events(VisitRecorded.class).getFirst().report()).isEqualTo(report);
    }

    @Rule("II-36")
    void reports_need_a_procedure_in_force() {
        house.as("mei").command(open());
        house.refusedBy("II-36");
    }

    @Rule("II-32")
    void a_report_handed_in_late_says_why() {
        procedure();
        RecordId report = reported();
        house.at("2026-03-04T00:00:01Z").as("mei").command(new SubmitVisitReport(report, " "));
        house.refusedBy("II-32");
    }

    @Test
    void a_report_in_time_needs_no_reason_and_a_late_one_keeps_its() {
        procedure();
        RecordId report = reported();
        house.at("2026-03-04T00:00:00Z").as("mei").command(new SubmitVisitReport(report, null));
        assertThat(house.accepted()
                        .events(VisitReportSubmitted.class)
                        .getFirst()
                        .late())
                .isFalse();
        RecordId next = visit(Instant.parse("2026-03-03T10:00:00Z"))
                .accepted()
                .events(VisitReportOpened.class)
                .getFirst()
                .report();
        house.as("tao").command(new SubmitVisitReport(next, null));
        assertThat(house.refused().reason()).isEqualTo("refused.reportNotOwn");
        house.at("2026-03-06T09:00:00Z").as("mei").command(new SubmitVisitReport(next, "ill"));
        assertThat(house.accepted()
                        .events(VisitReportSubmitted.class)
                        .getFirst()
                        .reason())
                .isEqualTo("ill");
    }

    @Rule("II-32")
    void a_report_that_is_owed_is_asked_for_the_second_time_from_above() {
        RecordId report = reported();
        house.at("2026-03-04T09:00:00Z").byTheLedger(new ChaseVisitReport(report));
        assertThat(house.refused().reason()).isEqualTo("refused.reportNotDue");
        house.at("2026-03-05T09:00:00Z")
                .byTheLedger(new ChaseVisitReport(report))
                .accepted();
        assertThat(house.events(VisitReportChased.class).getFirst().to()).containsExactly(house.person("mei"));
        house.byTheLedger(new ChaseVisitReport(report));
        assertThat(house.refused().reason()).as("once a day").isEqualTo("refused.reportNotDue");
    }

    @Rule("II-25")
    void a_form_that_does_not_come_back_is_asked_for() {
        RecordId form = sent();
        house.at("2026-03-16T09:00:00Z").byTheLedger(new ChaseProfileForm(form));
        assertThat(house.refused().reason()).as("fourteen days").isEqualTo("refused.formNotDue");
        house.at("2026-03-17T09:00:00Z").byTheLedger(new ChaseProfileForm(form)).accepted();
        assertThat(house.events(ProfileFormChased.class).getFirst().to()).containsExactly(house.person("mei"));
        house.as("mei").command(new ReturnProfileForm(form, null)).accepted();
        house.command(new ReturnProfileForm(form, null));
        assertThat(house.refused().reason()).isEqualTo("refused.formReturned");
    }

    private RecordId agency() {
        return house.as("xin")
                .command(new EnterAgency(Salesroom.SALES, "Long View", "licensed"))
                .record();
    }

    private Scenario commission(RecordId agency, @Nullable String purpose, @Nullable String budget) {
        return house.as("xin")
                .command(new CommissionInvestigation(
                        customer, agency, purpose, budget == null ? null : new BigDecimal(budget)));
    }

    @Rule("II-26")
    void an_investigation_needs_a_purpose_and_a_budget() {
        RecordId agency = agency();
        commission(agency, "its debts", null);
        house.refusedBy("II-26");
    }

    @Rule("II-26")
    void who_commissions_an_investigation_does_not_approve_it() {
        RecordId agency = agency();
        house.as("wang").command(new CommissionInvestigation(customer, agency, "its debts", new BigDecimal("500")));
        RecordId investigation = house.record();
        house.as("wang").command(new ApproveInvestigation(investigation));
        house.refusedBy("II-26");
    }

    @Test
    void the_report_of_an_agency_is_booked_with_its_cost_and_counts_for_credit() {
        RecordId agency = agency();
        RecordId investigation =
                commission(agency, "its debts", "500").accepted().record();
        house.as("wang").command(new ApproveInvestigation(investigation)).accepted();
        house.as("xin")
                .command(new ReportInvestigation(investigation, LocalDate.of(2026, 3, 1), new BigDecimal("500.01")))
                .accepted();
        assertThat(house.events(InvestigationReported.class).getFirst().overBudget())
                .isTrue();
        assertThat(house.events(CreditReportRecorded.class).getFirst().cost()).isEqualByComparingTo("500.01");
        commission(RecordId.of("agency", "none"), "its debts", "500");
        assertThat(house.refused().reason()).isEqualTo("refused.noSuchAgency");
    }

    private Scenario report(ReportKind kind, Instant at) {
        return house.as("mei").command(new FileCustomerReport(customer, kind, at, "its warehouse burnt down"));
    }

    @Rule("II-35")
    void an_urgent_report_that_comes_late_is_recorded_as_late() {
        report(ReportKind.URGENT, NOW.minusSeconds(2 * 3600 + 1));
        house.breached("II-35");
        assertThat(house.events(CustomerReportFiled.class).getFirst().late()).isTrue();
    }

    @Test
    void an_urgent_report_in_time_tells_the_head_and_the_manager() {
        report(ReportKind.URGENT, NOW.minusSeconds(2 * 3600)).accepted();
        CustomerReportFiled filed = house.events(CustomerReportFiled.class).getFirst();
        assertThat(filed.late()).isFalse();
        assertThat(filed.to()).containsExactlyInAnyOrder(head, house.person("zong"));
        report(ReportKind.ROUTINE, NOW.minusSeconds(2 * 3600 + 1)).accepted();
        assertThat(house.events(CustomerReportFiled.class).getFirst().late()).isFalse();
    }

    private void procedure() {
        CustomerPolicies.promulgated(house);
    }
}
