package io.tallystick.query.customers.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileRead;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.CustomerRelation;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.customers.contacts.ContactEvent;
import io.tallystick.events.customers.contacts.ContactEvent.ContactAssigned;
import io.tallystick.events.customers.contacts.ContactEvent.ContactReportFiled;
import io.tallystick.events.customers.contacts.ContactEvent.ContactsCounted;
import io.tallystick.events.customers.contacts.ContactEvent.DealingLinked;
import io.tallystick.events.customers.contacts.ContactEvent.DealingRecorded;
import io.tallystick.events.customers.contacts.DealingChannel;
import io.tallystick.events.customers.contacts.DealingDirection;
import io.tallystick.events.customers.sources.ReportPeriod;
import io.tallystick.events.customers.sources.SourceEvent.VisitEntered;
import io.tallystick.events.customers.sources.SourceEvent.VisitRecorded;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportOpened;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportSubmitted;
import io.tallystick.events.customers.sources.VisitPurpose;
import io.tallystick.events.customers.upkeep.CustomerPhase;
import io.tallystick.events.customers.upkeep.Maturity;
import io.tallystick.events.customers.upkeep.ReviewOutcome;
import io.tallystick.events.customers.upkeep.TradeStage;
import io.tallystick.events.customers.upkeep.UpkeepEvent;
import io.tallystick.events.customers.upkeep.UpkeepEvent.CustomerFileReviewed;
import io.tallystick.events.customers.upkeep.UpkeepEvent.CustomerStandingDerived;
import io.tallystick.events.customers.upkeep.UpkeepEvent.StaleFileFlagged;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import io.tallystick.query.Acting;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.customers.contacts.CustomerContacts;
import io.tallystick.query.customers.contacts.Dealings;
import io.tallystick.query.customers.sources.VisitReports;
import io.tallystick.query.customers.sources.Visits;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import io.tallystick.testkit.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where customers stand, who visits and writes to them, and what is owed: as registers. */
class CustomerLifeModelsTest {
    private static final RecordId CUSTOMER = RecordId.of("customer", "2026-000001");
    private static final RecordId UNIT = RecordId.of("org", "Z109-XSB");
    private static final RecordId UPKEEP = UpkeepEvent.of(CUSTOMER);
    private static final Signature MEI = Acting.signature("E0004", Post.SALESPERSON);

    private final QueryFixture fixture = new QueryFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @BeforeEach
    void opened() {
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
                        MEI.employee(),
                        MEI.employee(),
                        MEI));
    }

    private void stale() {
        tell(
                UPKEEP,
                new CustomerStandingDerived(
                        UPKEEP,
                        CUSTOMER,
                        CustomerPhase.FUTURE,
                        TradeStage.ABOUT_TO_TRADE,
                        Maturity.FUTURE,
                        true,
                        false,
                        null,
                        40,
                        60,
                        LocalDate.of(2026, 5, 1),
                        null),
                new StaleFileFlagged(
                        UPKEEP,
                        CUSTOMER,
                        LocalDate.of(2026, 3, 2),
                        60,
                        null,
                        1,
                        LocalDate.of(2026, 5, 15),
                        List.of(MEI.employee())));
    }

    @Rule(value = "II-55", enforced = false)
    void future_customers_are_a_pipeline_and_a_stale_file_shows_since_when() {
        stale();
        assertThat(lines(
                        new CustomerStandings(),
                        "select phase, focus, complete, stale, stale_since, review_by from standing"))
                .containsExactly("FUTURE true 40 true 2026-05-01 2026-05-01");
    }

    @Test
    void a_review_ends_the_task() {
        stale();
        tell(
                UPKEEP,
                new CustomerFileReviewed(
                        UPKEEP,
                        CUSTOMER,
                        ReviewOutcome.CONFIRMED,
                        new Protected<>(CUSTOMER, "sealed"),
                        true,
                        LocalDate.of(2026, 7, 1),
                        MEI));
        assertThat(lines(
                        new CustomerStandings(),
                        "select stale, stale_since, outcome, reviews, review_by from standing"))
                .containsExactly("false null CONFIRMED 1 2026-07-01");
    }

    @Rule(value = "II-56", enforced = false)
    void how_often_a_file_is_used_is_counted() {
        RecordId access = RecordId.of("customer-access", CUSTOMER.key());
        tell(
                access,
                new CustomerFileRead(
                        access, CUSTOMER, List.of(CardSection.BASE), AccessPurpose.SALES, null, List.of(), MEI));
        assertThat(lines(new CustomerStandings(), "select readings from standing"))
                .containsExactly("1");
    }

    @Test
    void a_visit_shows_both_its_times_and_its_report_how_many_there_were() {
        RecordId visit = RecordId.of("visit", "2026-000001");
        RecordId report = RecordId.of("visit-report", "E0004-2026-03-01");
        tell(
                report,
                new VisitReportOpened(
                        report,
                        UNIT,
                        MEI.employee(),
                        ReportPeriod.DAILY,
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 1),
                        Instant.parse("2026-03-03T00:00:00Z"),
                        LocalDate.of(2026, 3, 3),
                        MEI));
        tell(
                visit,
                new VisitRecorded(
                        visit,
                        CUSTOMER,
                        UNIT,
                        MEI.employee(),
                        Instant.parse("2020-03-01T10:00:00Z"),
                        VisitPurpose.SURVEY,
                        report,
                        new Protected<>(CUSTOMER, "sealed"),
                        true,
                        MEI));
        tell(report, new VisitEntered(report, visit, false), new VisitReportSubmitted(report, 1, true, "ill", MEI));
        assertThat(lines(new Visits(), "select late, recorded_at > visited_at as later, lag_hours >= 0 from visit"))
                .containsExactly("true true true");
        assertThat(lines(new VisitReports(), "select visits, late, reason, submitted_at is not null from report"))
                .containsExactly("1 true ill true");
        assertThat(lines(new CustomerStandings(), "select contact_at is not null from standing"))
                .containsExactly("true");
    }

    @Test
    void a_dealing_waits_until_it_is_linked_and_a_shortfall_until_it_is_made_good() {
        RecordId dealing = RecordId.of("dealing", "2026-000001");
        tell(
                dealing,
                new DealingRecorded(
                        dealing,
                        UNIT,
                        null,
                        DealingChannel.FAX,
                        DealingDirection.FROM_CUSTOMER,
                        LocalDate.of(2026, 3, 1),
                        "F-17",
                        false,
                        null,
                        null,
                        MEI));
        assertThat(lines(new Dealings(), "select linked, customer from dealing"))
                .containsExactly("false null");
        tell(dealing, new DealingLinked(dealing, CUSTOMER, null, MEI));
        assertThat(lines(new Dealings(), "select linked, customer from dealing"))
                .containsExactly("true customer/2026-000001");
        RecordId contacts = ContactEvent.of(CUSTOMER);
        tell(
                contacts,
                new ContactAssigned(contacts, CUSTOMER, UNIT, MEI.employee(), LocalDate.of(2026, 4, 1), MEI),
                new ContactsCounted(contacts, CUSTOMER, 1, 2, true, LocalDate.of(2026, 4, 1), List.of()),
                new ContactReportFiled(
                        contacts,
                        CUSTOMER,
                        MEI.employee(),
                        new Protected<>(CUSTOMER, "sealed"),
                        LocalDate.of(2026, 5, 1),
                        MEI));
        assertThat(lines(new CustomerContacts(), "select active, report_by, reports from contact"))
                .containsExactly("true 2026-05-01 1");
        assertThat(lines(new CustomerContacts(), "select has, least from shortfall"))
                .containsExactly("1 2");
        tell(contacts, new ContactsCounted(contacts, CUSTOMER, 2, 2, false, null, List.of()));
        assertThat(lines(new CustomerContacts(), "select has from shortfall")).isEmpty();
    }

    private void tell(RecordId record, DomainEvent... events) {
        fixture.log().append(record, Acting.as(MEI, "customers.Test"), events);
    }

    private List<String> lines(Object readModel, String sql) {
        Model model = Model.of(readModel);
        try (Projections projections = fixture.start(model)) {
            fixture.settle(projections);
            assertThat(projections.status())
                    .allSatisfy(s -> assertThat(s.deadLetters()).as(s.model()).isZero());
            return fixture.rows(model, sql).stream()
                    .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                    .toList();
        }
    }
}
