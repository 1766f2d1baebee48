package io.tallystick.query.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileDisclosed;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileRead;
import io.tallystick.events.customers.CustomerFileEvent.CreditProblemAnnotated;
import io.tallystick.events.customers.CustomerFileEvent.CreditProblemRecorded;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileAbsorbed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesMerged;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesParted;
import io.tallystick.events.customers.CustomerFileEvent.DuplicateSuspected;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.CustomerFileEvent.FactVerified;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.CustomerRelation;
import io.tallystick.events.customers.DisclosureBasis;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.Likeness;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.customers.contacts.AnnualReportStanding;
import io.tallystick.events.customers.contacts.ContactEvent;
import io.tallystick.events.customers.contacts.ContactEvent.AnnualReportAsked;
import io.tallystick.events.customers.contacts.ContactEvent.AnnualReportFiled;
import io.tallystick.events.customers.contacts.ContactEvent.DealingLinked;
import io.tallystick.events.customers.contacts.ContactEvent.DealingRecorded;
import io.tallystick.events.customers.contacts.DealingChannel;
import io.tallystick.events.customers.contacts.DealingDirection;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.customers.grading.TradeEvent.CustomerCreditGraded;
import io.tallystick.events.customers.grading.TradeEvent.TransactionRecorded;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.customers.routes.CompositionMark;
import io.tallystick.events.customers.routes.PlacingEvent;
import io.tallystick.events.customers.routes.PlacingEvent.AnalysisReused;
import io.tallystick.events.customers.routes.PlacingEvent.AnalysisSaved;
import io.tallystick.events.customers.upkeep.UpkeepEvent;
import io.tallystick.events.customers.upkeep.UpkeepEvent.SoleHolderFlagged;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import io.tallystick.events.rulebook.CustomerPolicyKind;
import io.tallystick.events.rulebook.OverLimit;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.StandardContent.CustomerPolicy;
import io.tallystick.query.Acting;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.customers.contacts.AnnualResults;
import io.tallystick.query.customers.contacts.FirstContacts;
import io.tallystick.query.customers.grading.CreditHistory;
import io.tallystick.query.customers.grading.Receivables;
import io.tallystick.query.customers.routes.SavedAnalyses;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.rulebook.Standards;
import io.tallystick.testkit.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is reported of customers: as registers, rebuilt from events. */
class CustomerRegistersTest {
    private static final RecordId ONE = RecordId.of("customer", "2026-000001");
    private static final RecordId TWO = RecordId.of("customer", "2026-000002");
    private static final RecordId UNIT = RecordId.of("org", "Z109-XSB");
    private static final Signature MEI = Acting.signature("E0004", Post.SALESPERSON);
    private static final Signature GU = Acting.signature("E0005", Post.FILE_CUSTODIAN);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** The day of the fixture's log. */
    private static final LocalDate OPENED = LocalDate.of(2026, 3, 1);

    private final QueryFixture fixture = new QueryFixture();
    private int transactions;

    @AfterEach
    void close() {
        fixture.close();
    }

    private void opened(RecordId customer, CustomerNature nature) {
        tell(
                customer,
                new CustomerFileOpened(
                        customer,
                        "1",
                        UNIT,
                        nature,
                        PartyRole.DEALER,
                        null,
                        CustomerRelation.DIRECT,
                        GU.employee(),
                        MEI.employee(),
                        MEI));
    }

    private void fact(RecordId customer, int number, CardField field, Signature by) {
        tell(
                customer,
                new FactRecorded(
                        customer,
                        number,
                        field,
                        null,
                        new Protected<>(customer, "sealed"),
                        FactSource.VISIT,
                        null,
                        by.employee(),
                        DAY,
                        by));
    }

    private void traded(TransactionKind kind, String amount, LocalDate on, @Nullable LocalDate due) {
        RecordId trade = TradeEvent.of(ONE);
        int number = ++transactions;
        tell(
                trade,
                new TransactionRecorded(
                        trade,
                        ONE,
                        number,
                        kind,
                        "D-" + number,
                        kind == TransactionKind.SALE ? "TEA" : null,
                        new BigDecimal(amount),
                        on,
                        due,
                        null,
                        MEI));
    }

    @Test
    void a_payment_settles_the_oldest_open_sale_and_what_is_owed_stands_under_the_grade() {
        traded(TransactionKind.SALE, "100", DAY, DAY.plusDays(30));
        traded(TransactionKind.SALE, "50", DAY.plusDays(1), null);
        traded(TransactionKind.PAYMENT, "120", DAY.plusDays(2), null);
        RecordId trade = TradeEvent.of(ONE);
        tell(
                trade,
                new CustomerCreditGraded(
                        trade,
                        ONE,
                        "B",
                        RecordId.of("standard", "grading-standard"),
                        1,
                        BigDecimal.TEN,
                        0,
                        BigDecimal.TEN,
                        30,
                        OverLimit.REFUSE,
                        MEI));
        // Older than both, though recorded last: it is what was paid first.
        traded(TransactionKind.SALE, "30", DAY.minusDays(1), null);
        assertThat(lines(new Receivables(), "select transaction, due_on, owed, grade from receivable order by 1"))
                .containsExactly("1 2026-04-01 10 B", "2 2026-03-03 50 B");
    }

    @Rule(value = "II-33", enforced = false)
    void all_files_together_are_rebuilt_from_events_and_follow_what_becomes_of_each() {
        opened(ONE, CustomerNature.COMPANY);
        opened(TWO, CustomerNature.GOVERNMENT);
        fact(ONE, 1, CardField.ADDRESS, MEI);
        fact(ONE, 2, CardField.ADDRESS, GU);
        fact(TWO, 1, CardField.ADDRESS, MEI);
        tell(ONE, new FactVerified(ONE, 2, "seen", GU));
        String together = "select aspect, value, files from consolidated where aspect in ('NATURE', 'FIELD_KNOWN',"
                + " 'FIELD_VERIFIED') order by 1, 2";
        assertThat(lines(new ConsolidatedFile(), together))
                .containsExactly(
                        "FIELD_KNOWN ADDRESS 2", "FIELD_VERIFIED ADDRESS 1", "NATURE COMPANY 1", "NATURE GOVERNMENT 1");
        tell(TWO, new CustomerFileAbsorbed(TWO, ONE));
        assertThat(lines(new ConsolidatedFile(), together))
                .containsExactly("FIELD_KNOWN ADDRESS 1", "FIELD_VERIFIED ADDRESS 1", "NATURE COMPANY 1");
        Model model = Model.of(new ConsolidatedFile());
        Map<String, ?> before = fixture.contents(model);
        fixture.execute("drop schema consolidated_file_v1 cascade");
        try (Projections projections = fixture.start(model)) {
            fixture.settle(projections);
            assertThat(fixture.contents(model)).isEqualTo(before);
        }
    }

    @Rule(value = "IV-12", enforced = false)
    void a_file_with_a_single_reader_or_writer_is_found() {
        opened(ONE, CustomerNature.COMPANY);
        fact(ONE, 1, CardField.ADDRESS, MEI);
        fact(ONE, 2, CardField.PHONE, MEI);
        RecordId upkeep = UpkeepEvent.of(ONE);
        tell(upkeep, new SoleHolderFlagged(upkeep, ONE, MEI.employee(), List.of(GU.employee())));
        String held = "select readers, writers, single, holder from held";
        assertThat(lines(new FileHolders(), held)).containsExactly("0 1 true employee/E0004");
        fact(ONE, 3, CardField.FAX, GU);
        read(MEI);
        read(MEI);
        assertThat(lines(new FileHolders(), held)).containsExactly("1 2 true employee/E0004");
        read(GU);
        assertThat(lines(new FileHolders(), held)).containsExactly("2 2 false employee/E0004");
    }

    private void read(Signature by) {
        RecordId access = RecordId.of("customer-access", ONE.key());
        tell(access, new CustomerFileRead(access, ONE, List.of(CardSection.BASE), AccessPurpose.SALES, null, null, by));
    }

    /** A suspicion does not lead to a file that no longer goes on by itself; parted, each is itself again. */
    @Rule(value = "II-22", enforced = false)
    void what_may_be_the_same_as_an_absorbed_file_is_a_matter_of_the_file_it_goes_on_in() {
        RecordId three = RecordId.of("customer", "2026-000003");
        String pairs = "select customer, other, standing, customer_in, other_in from pair order by 1, 2";
        tell(three, new DuplicateSuspected(three, List.of(TWO), List.of(Likeness.NAME)));
        tell(ONE, new CustomerFilesMerged(ONE, TWO, MEI, GU));
        assertThat(lines(new CustomerDuplicates(), pairs))
                .containsExactly(
                        "customer/2026-000001 customer/2026-000002 MERGED null null",
                        "customer/2026-000003 customer/2026-000002 SUSPECTED null customer/2026-000001");
        tell(ONE, new CustomerFilesParted(ONE, TWO, "two parties after all", GU));
        assertThat(lines(new CustomerDuplicates(), pairs))
                .containsExactly(
                        "customer/2026-000001 customer/2026-000002 PARTED null null",
                        "customer/2026-000003 customer/2026-000002 SUSPECTED null null");
    }

    @Rule(value = "VI-30", enforced = false)
    void every_disclosure_is_an_entry_of_the_register() {
        RecordId access = RecordId.of("customer-access", ONE.key());
        tell(
                access,
                new CustomerFileDisclosed(
                        access,
                        ONE,
                        "District Court",
                        DisclosureBasis.LEGAL_DUTY,
                        "(2026) 17",
                        List.of(CardSection.BASE, CardSection.CREDIT),
                        GU));
        assertThat(lines(new CustomerDisclosures(), "select recipient, basis, document, sections from disclosure"))
                .containsExactly("District Court LEGAL_DUTY (2026) 17 BASE,CREDIT");
    }

    @Rule(value = "IV-6", enforced = false)
    void from_the_first_contact_to_the_file_it_is_no_day() {
        RecordId loose = RecordId.of("dealing", "2026-000001");
        tell(loose, dealing(loose, null, OPENED.minusDays(3)));
        opened(ONE, CustomerNature.COMPANY);
        RecordId second = RecordId.of("dealing", "2026-000002");
        tell(second, dealing(second, ONE, OPENED));
        String lag = "select customer, lag_days from first_contact order by 1";
        assertThat(lines(new FirstContacts(), lag)).containsExactly("customer/2026-000001 0");
        tell(loose, new DealingLinked(loose, ONE, null, MEI));
        assertThat(lines(new FirstContacts(), lag)).containsExactly("customer/2026-000001 3");
    }

    private static DealingRecorded dealing(RecordId dealing, @Nullable RecordId customer, LocalDate on) {
        return new DealingRecorded(
                dealing,
                UNIT,
                customer,
                DealingChannel.PHONE,
                DealingDirection.FROM_CUSTOMER,
                on,
                "C-1",
                false,
                null,
                null,
                MEI);
    }

    @Rule(value = "IV-10", enforced = false)
    void the_years_whose_results_are_missing_are_found() {
        RecordId contacts = ContactEvent.of(ONE);
        tell(
                contacts,
                asked(2024, AnnualReportStanding.OWED),
                asked(2025, AnnualReportStanding.OWED),
                asked(2023, AnnualReportStanding.NOT_ACTIVE),
                new AnnualReportFiled(contacts, ONE, UNIT, 2024, null, "draws up none", GU));
        assertThat(lines(new AnnualResults(), "select year, standing, times from result order by 1"))
                .containsExactly("2024 WAIVED 1", "2025 OWED 1");
    }

    private static AnnualReportAsked asked(int year, AnnualReportStanding standing) {
        return new AnnualReportAsked(
                ContactEvent.of(ONE),
                ONE,
                UNIT,
                year,
                standing,
                standing == AnnualReportStanding.OWED ? DAY.plusDays(90) : null,
                List.of());
    }

    @Rule(value = "II-21", enforced = false)
    void the_credit_history_tells_problems_notes_and_grades_in_their_order_and_not_what_they_say() {
        tell(
                ONE,
                new CreditProblemRecorded(ONE, 1, DAY, new Protected<>(ONE, "sealed"), MEI),
                new CreditProblemAnnotated(ONE, 1, new Protected<>(ONE, "sealed"), GU));
        assertThat(lines(
                        new CreditHistory(),
                        "select kind, problem, happened_on, employee from credit_event order by position"))
                .containsExactly("PROBLEM 1 2026-03-02 employee/E0004", "ANNOTATION 1 null employee/E0005");
    }

    @Rule(value = "II-58", enforced = false)
    void a_kept_analysis_shows_how_often_and_what_for_it_was_made_again() {
        RecordId analysis = RecordId.of("saved-analysis", "2026-000001");
        tell(
                analysis,
                new AnalysisSaved(analysis, UNIT, "By tier", CompositionMark.TIER, 12, "Whom do we live on?", MEI),
                new AnalysisReused(analysis, DAY, DAY, "spring", MEI),
                new AnalysisReused(analysis, DAY, DAY, "summer", GU));
        assertThat(lines(new SavedAnalyses(), "select name, uses, purpose from saved"))
                .containsExactly("By tier 2 summer");
        assertThat(PlacingEvent.of(ONE).kind()).isEqualTo("placing");
    }

    @Rule(value = "IV-1", enforced = false)
    void the_policy_in_force_is_known_of_any_date() {
        RecordId standard = CustomerPolicyKind.INFORMATION.standard();
        tell(standard, policy(standard, 1, LocalDate.of(2026, 1, 1)), policy(standard, 2, LocalDate.of(2026, 3, 1)));
        for (var at : Map.of("2025-12-31", "", "2026-01-01", "1", "2026-02-28", "1", "2026-03-01", "2")
                .entrySet()) {
            assertThat(lines(
                            new Standards(),
                            ("select version from standard_version where effective_from <= date '%1$s' and"
                                            + " (effective_until is null or effective_until >= date '%1$s')")
                                    .formatted(at.getKey())))
                    .as(at.getKey())
                    .isEqualTo(at.getValue().isEmpty() ? List.of() : List.of(at.getValue()));
        }
    }

    private static StandardPromulgated policy(RecordId standard, int version, LocalDate from) {
        return new StandardPromulgated(
                standard,
                version,
                from,
                "the house",
                new CustomerPolicy(CustomerPolicyKind.INFORMATION, "version " + version),
                GU,
                MEI);
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
