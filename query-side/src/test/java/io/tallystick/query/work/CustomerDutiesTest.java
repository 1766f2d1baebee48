package io.tallystick.query.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRequestRefused;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRequested;
import io.tallystick.events.customers.CustomerFileEvent.CustodianAppointed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileAbsorbed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileRevived;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesMerged;
import io.tallystick.events.customers.CustomerFileEvent.SalespersonAssigned;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.CustomerRelation;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.customers.RefusalGround;
import io.tallystick.events.customers.contacts.AnnualReportStanding;
import io.tallystick.events.customers.contacts.ContactEvent.AnnualReportAsked;
import io.tallystick.events.customers.contacts.ContactEvent.AnnualReportFiled;
import io.tallystick.events.customers.contacts.ContactEvent.DealingRecorded;
import io.tallystick.events.customers.contacts.DealingChannel;
import io.tallystick.events.customers.contacts.DealingDirection;
import io.tallystick.events.customers.grading.OrderGround;
import io.tallystick.events.customers.grading.OrderOutcome;
import io.tallystick.events.customers.grading.TradeEvent.OrderDecided;
import io.tallystick.events.customers.grading.TradeEvent.OverLimitApproved;
import io.tallystick.events.customers.sources.ReportPeriod;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportOpened;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportSubmitted;
import io.tallystick.events.customers.upkeep.UpkeepEvent.StaleFileFlagged;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.organisation.OrganisationEvent.UnitOpened;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import io.tallystick.query.Acting;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerDutiesTest {
    private static final RecordId UNIT = RecordId.of("org", "Z109-XSB");
    private static final RecordId CUSTOMER = RecordId.of("customer", "2026-000001");
    private static final RecordId ACCESS = RecordId.of("customer-access", "2026-000001");
    private static final RecordId UPKEEP = RecordId.of("upkeep", "2026-000001");
    private static final RecordId REPORT = RecordId.of("visit-report", "E0004-2026-03-02");
    private static final Signature MEI = new Signature(RecordId.of("employee", "E0004"), Post.SALESPERSON, null);
    private static final Signature GU = new Signature(RecordId.of("employee", "E0005"), Post.FILE_CUSTODIAN, null);
    private static final RecordId BAO = RecordId.of("employee", "E0006");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final QueryFixture fixture = new QueryFixture();

    @BeforeEach
    void opened() {
        tell(UNIT, new UnitOpened(UNIT, RecordId.of("fonds", "Z109"), null, "XSB", "Sales"));
        tell(
                CUSTOMER,
                new CustomerFileOpened(
                        CUSTOMER,
                        "1",
                        UNIT,
                        CustomerNature.COMPANY,
                        PartyRole.DEALER,
                        null,
                        CustomerRelation.DIRECT,
                        GU.employee(),
                        MEI.employee(),
                        MEI));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void tell(RecordId record, DomainEvent... events) {
        fixture.log().append(record, Acting.as(MEI, "customers.Test"), events);
    }

    private List<String> owed() {
        Model model = Model.of(new CustomerDuties());
        try (Projections projections = fixture.start(model)) {
            fixture.settle(projections);
            assertThat(projections.status())
                    .allSatisfy(s -> assertThat(s.deadLetters()).as(s.model()).isZero());
            return fixture.rows(model, "select command, post, employee, due_on from task order by 1").stream()
                    .map(CustomerDutiesTest::line)
                    .toList();
        }
    }

    private static String line(Map<String, @Nullable Object> row) {
        return row.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    @Test
    void a_request_to_read_is_the_custodians_until_it_is_answered() {
        tell(
                ACCESS,
                new AccessRequested(
                        ACCESS,
                        CUSTOMER,
                        1,
                        List.of(CardSection.BASE),
                        List.of(AccessPurpose.SALES),
                        DAY.plusDays(30),
                        "stands in",
                        Instant.parse("2026-03-03T09:00:00Z"),
                        MEI));
        tell(CUSTOMER, new CustodianAppointed(CUSTOMER, BAO, GU.employee(), GU));
        assertThat(owed()).containsExactly("customers.GrantAccess FILE_CUSTODIAN employee/E0006 2026-03-03");
    }

    @Test
    void an_answered_request_and_a_report_handed_in_are_owed_no_more() {
        tell(
                ACCESS,
                new AccessRequested(
                        ACCESS,
                        CUSTOMER,
                        1,
                        List.of(CardSection.BASE),
                        List.of(AccessPurpose.SALES),
                        DAY.plusDays(30),
                        "stands in",
                        Instant.parse("2026-03-03T09:00:00Z"),
                        MEI),
                new AccessRequestRefused(
                        ACCESS, CUSTOMER, 1, RefusalGround.OUTSIDE_SCHEME, "no need", List.of(), DAY.plusDays(30), GU));
        tell(
                REPORT,
                new VisitReportOpened(
                        REPORT,
                        UNIT,
                        MEI.employee(),
                        ReportPeriod.DAILY,
                        DAY,
                        DAY,
                        Instant.parse("2026-03-03T09:00:00Z"),
                        DAY.plusDays(1),
                        MEI),
                new VisitReportSubmitted(REPORT, 1, false, null, MEI));
        assertThat(owed()).isEmpty();
    }

    @Test
    void a_stale_file_is_owed_a_review_by_who_sells_to_the_customer() {
        StaleFileFlagged stale =
                new StaleFileFlagged(UPKEEP, CUSTOMER, DAY.minusDays(200), 180, null, 1, DAY.plusDays(7), List.of());
        tell(UPKEEP, stale);
        assertThat(owed()).containsExactly("customers.ReviewCustomerFile SALESPERSON employee/E0004 2026-03-09");
    }

    @Test
    void what_went_on_in_another_file_is_owed_nothing() {
        tell(
                UPKEEP,
                new StaleFileFlagged(UPKEEP, CUSTOMER, DAY.minusDays(200), 180, null, 1, DAY.plusDays(7), List.of()));
        tell(CUSTOMER, new CustomerFileAbsorbed(CUSTOMER, RecordId.of("customer", "2026-000002")));
        assertThat(owed()).isEmpty();
    }

    private static final RecordId OTHER = RecordId.of("customer", "2026-000002");
    private static final RecordId TRADE = RecordId.of("trade", "2026-000001");

    private void order(OrderOutcome outcome) {
        tell(
                TRADE,
                new OrderDecided(
                        TRADE,
                        CUSTOMER,
                        "erp/1",
                        BigDecimal.TEN,
                        0,
                        outcome,
                        OrderGround.OVER_LIMIT,
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        1,
                        MEI));
    }

    private void absorbed() {
        tell(OTHER, new CustomerFilesMerged(OTHER, CUSTOMER, MEI, GU));
        tell(CUSTOMER, new CustomerFileAbsorbed(CUSTOMER, OTHER));
    }

    @Test
    void an_order_waits_on_when_its_file_goes_on_in_another_until_it_is_decided_under_either() {
        order(OrderOutcome.TO_APPROVE);
        absorbed();
        assertThat(owed())
                .containsExactly(
                        "customers.ApproveOrder DEPARTMENT_HEAD null null",
                        "customers.ApproveOrder GENERAL_MANAGER null null");
        RecordId trade = RecordId.of("trade", "2026-000002");
        tell(
                trade,
                new OrderDecided(
                        trade,
                        OTHER,
                        "erp/1",
                        BigDecimal.TEN,
                        0,
                        OrderOutcome.REFUSED,
                        OrderGround.OVER_LIMIT,
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        1,
                        MEI));
        assertThat(owed()).isEmpty();
    }

    @Test
    void an_order_that_waits_is_of_its_own_file_again_when_the_two_are_parted() {
        order(OrderOutcome.TO_APPROVE);
        absorbed();
        tell(CUSTOMER, new CustomerFileRevived(CUSTOMER, OTHER));
        assertThat(owed()).hasSize(2);
        tell(TRADE, new OverLimitApproved(TRADE, CUSTOMER, "erp/1", BigDecimal.TEN, "once", MEI, GU));
        assertThat(owed()).isEmpty();
    }

    @Test
    void a_contact_is_still_to_be_reported_when_its_customers_file_goes_on_in_another() {
        RecordId dealing = RecordId.of("dealing", "2026-000001");
        tell(
                dealing,
                new DealingRecorded(
                        dealing,
                        UNIT,
                        CUSTOMER,
                        DealingChannel.FAX,
                        DealingDirection.FROM_CUSTOMER,
                        DAY,
                        "F-1",
                        true,
                        DAY.plusDays(3),
                        null,
                        MEI));
        absorbed();
        assertThat(owed()).containsExactly("customers.ReportContact SALESPERSON employee/E0004 2026-03-05");
    }

    private static final RecordId CONTACTS = RecordId.of("contacts", "2026-000001");

    private void resultsAsked(AnnualReportStanding standing) {
        tell(
                CONTACTS,
                new AnnualReportAsked(
                        CONTACTS,
                        CUSTOMER,
                        UNIT,
                        2025,
                        standing,
                        standing == AnnualReportStanding.OWED ? DAY.plusDays(90) : null,
                        List.of(MEI.employee())));
    }

    @Test
    void the_results_of_a_year_are_owed_by_who_sells_to_the_customer_also_when_that_is_somebody_else_by_now() {
        resultsAsked(AnnualReportStanding.OWED);
        assertThat(owed()).containsExactly("customers.FileAnnualReport SALESPERSON employee/E0004 2026-05-31");
        tell(CUSTOMER, new SalespersonAssigned(CUSTOMER, BAO, GU));
        assertThat(owed()).containsExactly("customers.FileAnnualReport SALESPERSON employee/E0006 2026-05-31");
        tell(CONTACTS, new AnnualReportFiled(CONTACTS, CUSTOMER, UNIT, 2025, "R-2025", null, MEI));
        assertThat(owed()).isEmpty();
    }

    @Test
    void the_results_of_a_customer_that_did_not_trade_are_owed_by_nobody() {
        resultsAsked(AnnualReportStanding.NOT_ACTIVE);
        assertThat(owed()).isEmpty();
    }
}
