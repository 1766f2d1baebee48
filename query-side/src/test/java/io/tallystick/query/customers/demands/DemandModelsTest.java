package io.tallystick.query.customers.demands;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGrantRevoked;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGranted;
import io.tallystick.events.customers.CustomerFileEvent.CustodianAppointed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldPlaced;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReleased;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewerChanged;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.CustomerRelation;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.customers.demands.DemandEvent.CollectionReturned;
import io.tallystick.events.customers.demands.DemandEvent.DemandClosed;
import io.tallystick.events.customers.demands.DemandEvent.DemandCollected;
import io.tallystick.events.customers.demands.DemandEvent.DemandRegistered;
import io.tallystick.events.customers.demands.DemandEvent.FactWithheld;
import io.tallystick.events.customers.demands.DemandEvent.MergedFilesCovered;
import io.tallystick.events.customers.demands.DemandEvent.ProductionHandedOver;
import io.tallystick.events.customers.demands.DemandEvent.ProductionReceived;
import io.tallystick.events.customers.demands.DemandEvent.ProductionSealed;
import io.tallystick.events.customers.demands.DemandEvent.RecordWithheld;
import io.tallystick.events.customers.demands.DemandEvent.RecordsCollected;
import io.tallystick.events.customers.demands.DemandItem;
import io.tallystick.events.customers.demands.DemandScope;
import io.tallystick.events.customers.demands.DemandedRecord;
import io.tallystick.events.customers.demands.HandOverWay;
import io.tallystick.events.customers.demands.MergedFile;
import io.tallystick.events.customers.demands.WithholdGround;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.organisation.OrganisationEvent.DepartureBegun;
import io.tallystick.events.organisation.OrganisationEvent.UnitOpened;
import io.tallystick.events.retention.Hold;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import io.tallystick.query.Acting;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.customers.CustomerReaders;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.work.CustomerWork;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Demands of authorities, who could read which file, and what both ask of whom: as registers, rebuilt from events. */
class DemandModelsTest {
    private static final RecordId FONDS = RecordId.of("fonds", "Z109");
    private static final RecordId UNIT = RecordId.of("org", "Z109-XSB");
    private static final RecordId CUSTOMER = RecordId.of("customer", "2026-000001");
    private static final RecordId ACCESS = RecordId.of("customer-access", "2026-000001");
    private static final RecordId DEMAND = RecordId.of("demand", "2026-000001");
    private static final RecordId VISIT = RecordId.of("visit", "2026-000001");
    private static final Signature MEI = Acting.signature("E0004", Post.SALESPERSON);
    private static final Signature GU = Acting.signature("E0005", Post.FILE_CUSTODIAN);
    private static final Signature LU = Acting.signature("E0006", Post.COMPLIANCE_OFFICER);
    private static final Signature HU = Acting.signature("E0007", Post.LEGAL_REPRESENTATIVE);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    private final QueryFixture fixture = new QueryFixture();

    @BeforeEach
    void opened() {
        tell(UNIT, new UnitOpened(UNIT, FONDS, null, "XSB", "Sales"));
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

    private static DemandRegistered registered() {
        return new DemandRegistered(
                DEMAND,
                "District tax office",
                "art. 54",
                "(2026) 17",
                DUE.minusDays(20),
                DUE,
                List.of(CUSTOMER),
                new DemandScope(List.of(CardSection.BASE), List.of(), null, null),
                LU.employee(),
                LU);
    }

    private static DemandCollected collected() {
        return new DemandCollected(
                DEMAND,
                List.of(
                        new DemandItem(CUSTOMER, 1, CardField.NAME, null, null),
                        new DemandItem(CUSTOMER, 2, CardField.ADDRESS, null, null),
                        new DemandItem(CUSTOMER, 3, CardField.ANNUAL_SALES, 2025, WithholdGround.OUTSIDE_SCOPE)),
                LU);
    }

    private static RecordsCollected beside() {
        return new RecordsCollected(
                DEMAND,
                CUSTOMER,
                List.of(
                        new DemandedRecord(CUSTOMER, VISIT, 1, LineSet.first(1), null),
                        new DemandedRecord(CUSTOMER, ACCESS, 4, LineSet.none(), WithholdGround.OUTSIDE_SCOPE)),
                LU);
    }

    private static ProductionSealed sealed() {
        return new ProductionSealed(DEMAND, 2, 3, "0".repeat(64), new Protected<>(CUSTOMER, "sealed"), LU, HU);
    }

    /** Merged, parted, and the one named in its turn gone on in the other. */
    @Test
    void files_of_the_same_party_stand_beside_those_named() {
        RecordId other = RecordId.of("customer", "2026-000002");
        String files = "select customer, named, survivor from demanded order by customer";
        tell(DEMAND, registered());
        tell(DEMAND, new MergedFilesCovered(DEMAND, List.of(new MergedFile(other, CUSTOMER)), LU));
        assertThat(lines(new Demands(), "select customers from demand")).containsExactly("2");
        assertThat(lines(new Demands(), files)).containsExactly(CUSTOMER + " true null", other + " false " + CUSTOMER);
        tell(DEMAND, new MergedFilesCovered(DEMAND, List.of(), LU));
        assertThat(lines(new Demands(), "select customers from demand")).containsExactly("1");
        assertThat(lines(new Demands(), files)).containsExactly(CUSTOMER + " true null");
        tell(DEMAND, new MergedFilesCovered(DEMAND, List.of(new MergedFile(CUSTOMER, other)), LU));
        assertThat(lines(new Demands(), files)).containsExactly(CUSTOMER + " true " + other, other + " false null");
    }

    @Test
    void a_demand_counts_what_is_given_as_it_is_withheld_sent_back_and_collected_again() {
        String counted = "select state, given, withheld, collector from demand";
        tell(DEMAND, registered());
        assertThat(lines(new Demands(), counted)).containsExactly("REGISTERED null null null");
        tell(DEMAND, collected(), beside());
        assertThat(lines(new Demands(), counted)).containsExactly("COLLECTED 3 2 employee/E0006");
        tell(
                DEMAND,
                new FactWithheld(DEMAND, CUSTOMER, 2, WithholdGround.PRIVILEGED, "counsel", HU),
                new RecordWithheld(DEMAND, VISIT, WithholdGround.THIRD_PERSON, "a neighbour", HU));
        assertThat(lines(new Demands(), counted)).containsExactly("COLLECTED 1 4 employee/E0006");
        tell(DEMAND, new CollectionReturned(DEMAND, "again", HU));
        assertThat(lines(new Demands(), counted)).containsExactly("REGISTERED null null null");
        tell(
                DEMAND,
                collected(),
                sealed(),
                new ProductionHandedOver(DEMAND, "0".repeat(64), HandOverWay.COURIER, null, LU),
                new ProductionReceived(DEMAND, "R-9", DUE, LU),
                new DemandClosed(DEMAND, "answered", null, HU));
        assertThat(lines(new Demands(), "select state, given, withheld, approver, receipt, outcome from demand"))
                .containsExactly("CLOSED 2 1 employee/E0007 R-9 answered");
        assertThat(lines(new Demands(), "select demand, customer from demanded"))
                .containsExactly("demand/2026-000001 customer/2026-000001");
        rebuilt(new Demands(), "demands_v3");
    }

    private static AccessGranted granted(int grant, Signature grantee, LocalDate until) {
        return new AccessGranted(
                ACCESS,
                CUSTOMER,
                grant,
                grantee.employee(),
                List.of(CardSection.BASE),
                List.of(AccessPurpose.DISCLOSURE),
                until,
                "demand of the tax office",
                null,
                1,
                GU);
    }

    @Test
    void who_could_read_a_file_is_known_until_it_was_taken_back_passed_on_or_the_reader_left() {
        String open = "select reader, rests_on from may_read where to_at is null order by 1, 2";
        tell(ACCESS, granted(1, LU, DUE), granted(2, HU, DUE));
        assertThat(lines(new CustomerReaders(), open))
                .containsExactly(
                        "employee/E0004 SALESPERSON",
                        "employee/E0005 CUSTODIAN",
                        "employee/E0006 GRANT",
                        "employee/E0007 GRANT");
        tell(ACCESS, new AccessGrantRevoked(ACCESS, CUSTOMER, 1, "over", GU));
        tell(CUSTOMER, new CustodianAppointed(CUSTOMER, HU.employee(), GU.employee(), HU));
        assertThat(lines(new CustomerReaders(), open))
                .containsExactly("employee/E0004 SALESPERSON", "employee/E0007 CUSTODIAN", "employee/E0007 GRANT");
        tell(HU.employee(), new DepartureBegun(HU.employee(), DUE));
        assertThat(lines(new CustomerReaders(), open)).containsExactly("employee/E0004 SALESPERSON");
        assertThat(lines(new CustomerReaders(), "select count(*) from may_read where to_at >= from_at"))
                .containsExactly("4");
        rebuilt(new CustomerReaders(), "customer_readers_v1");
    }

    /** Each step is a task of the posts that can do it, and not of who decided before (VI-14). */
    @Test
    void a_demand_is_on_the_work_list_by_its_next_step_until_it_is_closed() {
        String tasks = "select task, string_agg(post, ',' order by post), min(due_on) as due, min(apart) as apart"
                + " from task where record like 'demand/%' group by task";
        tell(DEMAND, registered());
        assertThat(lines(new CustomerWork(), tasks))
                .containsExactly("CollectForDemand COMPLIANCE_OFFICER 2026-03-20 null");
        tell(
                DEMAND,
                collected(),
                beside(),
                new FactWithheld(DEMAND, CUSTOMER, 2, WithholdGround.PRIVILEGED, "counsel", HU));
        assertThat(lines(new CustomerWork(), tasks))
                .containsExactly("ApproveProduction GENERAL_MANAGER,LEGAL_REPRESENTATIVE 2026-03-20 E0006, E0007");
        tell(DEMAND, sealed());
        assertThat(lines(new CustomerWork(), tasks))
                .containsExactly("HandOverProduction COMPLIANCE_OFFICER,GENERAL_MANAGER 2026-03-20 null");
        tell(DEMAND, new ProductionHandedOver(DEMAND, "0".repeat(64), HandOverWay.COURIER, null, LU));
        assertThat(lines(new CustomerWork(), tasks))
                .containsExactly("RecordReceipt COMPLIANCE_OFFICER,GENERAL_MANAGER null null");
        tell(DEMAND, new ProductionReceived(DEMAND, "R-9", DUE, LU));
        assertThat(lines(new CustomerWork(), tasks))
                .containsExactly(
                        "CloseDemand AUDITOR,COMPLIANCE_OFFICER,GENERAL_MANAGER,LEGAL_REPRESENTATIVE null E0006");
        tell(DEMAND, new DemandClosed(DEMAND, "answered", null, HU));
        assertThat(lines(new CustomerWork(), tasks)).isEmpty();
        rebuilt(new CustomerWork(), "customer_work_v2");
    }

    @Test
    void holds_are_the_reviewers_task_two_weeks_before_their_day_until_they_are_taken_off() {
        String tasks = "select distinct task, employee, not_before, due_on from task order by 1";
        Hold hold = new Hold(1, Hold.Kind.INVESTIGATION, "court", "inquiry", LU.employee(), DUE);
        tell(CUSTOMER, new CustomerHoldPlaced(CUSTOMER, hold, null, LU));
        assertThat(lines(new CustomerWork(), tasks))
                .containsExactly("REVIEW_HOLD_1 employee/E0006 2026-03-06 2026-03-20");
        tell(
                CUSTOMER,
                new CustomerHoldReviewed(CUSTOMER, 1, "stands", DUE.plusDays(30), LU),
                new CustomerHoldReviewerChanged(CUSTOMER, 1, HU.employee(), RecordId.of("handover", "1")));
        assertThat(lines(new CustomerWork(), tasks))
                .containsExactly("REVIEW_HOLD_1 employee/E0007 2026-04-05 2026-04-19");
        tell(CUSTOMER, new CustomerHoldReleased(CUSTOMER, 1, "over", HU));
        assertThat(lines(new CustomerWork(), tasks)).isEmpty();
    }

    @Test
    void who_gave_a_grant_sees_its_end_coming_until_another_takes_its_place() {
        String tasks = "select task, post, employee, grantee, not_before, not_after from task order by 1";
        tell(ACCESS, granted(1, LU, DUE));
        assertThat(lines(new CustomerWork(), tasks))
                .containsExactly("RENEW_GRANT_1 FILE_CUSTODIAN employee/E0005 employee/E0006 2026-03-06 2026-03-20");
        tell(ACCESS, granted(2, LU, DUE.plusDays(90)), granted(3, HU, DUE));
        assertThat(lines(new CustomerWork(), "select task, due_on from task order by 1"))
                .containsExactly("RENEW_GRANT_2 2026-06-18", "RENEW_GRANT_3 2026-03-20");
        tell(ACCESS, new AccessGrantRevoked(ACCESS, CUSTOMER, 2, "over", GU));
        tell(HU.employee(), new DepartureBegun(HU.employee(), DUE));
        assertThat(lines(new CustomerWork(), tasks)).isEmpty();
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
            return fixture.rows(model, sql).stream().map(DemandModelsTest::line).toList();
        }
    }

    private static String line(Map<String, @Nullable Object> row) {
        return row.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** The same tables come out of the first event again. */
    private void rebuilt(Object readModel, String schema) {
        Model model = Model.of(readModel);
        Map<String, ?> before = fixture.contents(model);
        fixture.execute("drop schema " + schema + " cascade");
        try (Projections projections = fixture.start(model)) {
            fixture.settle(projections);
            assertThat(fixture.contents(model)).isEqualTo(before);
        }
    }
}
