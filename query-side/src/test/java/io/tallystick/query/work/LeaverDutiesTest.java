package io.tallystick.query.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.customers.CustomerFileEvent.CustodyOffered;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.CustomerRelation;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.customers.leavers.ClearanceSide;
import io.tallystick.events.customers.leavers.FileRole;
import io.tallystick.events.customers.leavers.LeaverEvent.CustomerToldOfDeparture;
import io.tallystick.events.customers.leavers.LeaverEvent.FirstContactMade;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFile;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFilesListed;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFilesSigned;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverUsesReviewed;
import io.tallystick.events.customers.leavers.LeaverEvent.ReplacementAssigned;
import io.tallystick.events.customers.leavers.TellingWay;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeRegistered;
import io.tallystick.events.organisation.OrganisationEvent.UnitOpened;
import io.tallystick.query.Acting;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.customers.leavers.LeaverClearances;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a departure asks of others stands on their work lists until it is done (IV-13, IV-14, IV-22, IV-23). */
class LeaverDutiesTest {
    private static final RecordId UNIT = RecordId.of("org", "Z109-XSB");
    private static final RecordId LEAVER = RecordId.of("employee", "E0004");
    private static final RecordId CLEARANCE = RecordId.of("leaver-clearance", "E0004");
    private static final RecordId FIRST = RecordId.of("customer", "2026-000001");
    private static final RecordId SECOND = RecordId.of("customer", "2026-000002");
    private static final RecordId KEPT = RecordId.of("customer", "2026-000003");
    private static final RecordId HEIR = RecordId.of("employee", "E0006");
    private static final Signature HEAD = new Signature(RecordId.of("employee", "E0002"), Post.DEPARTMENT_HEAD, null);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final QueryFixture fixture = new QueryFixture();

    @BeforeEach
    void listed() {
        tell(UNIT, new UnitOpened(UNIT, RecordId.of("fonds", "Z109"), null, "XSB", "Sales"));
        tell(LEAVER, new EmployeeRegistered(LEAVER, new Protected<>(LEAVER, "Tao"), UNIT, null, null));
        for (RecordId customer : List.of(FIRST, SECOND, KEPT)) {
            tell(
                    customer,
                    new CustomerFileOpened(
                            customer,
                            customer.key(),
                            UNIT,
                            CustomerNature.COMPANY,
                            PartyRole.DEALER,
                            null,
                            CustomerRelation.DIRECT,
                            LEAVER,
                            LEAVER,
                            HEAD));
        }
        tell(
                CLEARANCE,
                new LeaverFilesListed(
                        CLEARANCE,
                        LEAVER,
                        List.of(
                                new LeaverFile(FIRST, FileRole.SALESPERSON),
                                new LeaverFile(SECOND, FileRole.CONTACT),
                                new LeaverFile(KEPT, FileRole.CUSTODIAN)),
                        DAY.minusDays(30),
                        DAY.plusDays(5)));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void tell(RecordId record, DomainEvent... events) {
        fixture.log().append(record, Acting.as(HEAD, "customers.Test"), events);
    }

    private List<String> owed(String columns, String where) {
        return rows(new LeaverDuties(), "select " + columns + " from task where " + where + " order by 1, 2");
    }

    private List<String> rows(Object readModel, String sql) {
        Model model = Model.of(readModel);
        try (Projections projections = fixture.start(model)) {
            fixture.settle(projections);
            assertThat(projections.status())
                    .allSatisfy(s -> assertThat(s.deadLetters()).as(s.model()).isZero());
            return fixture.rows(model, sql).stream().map(LeaverDutiesTest::line).toList();
        }
    }

    private static String line(Map<String, @Nullable Object> row) {
        return row.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    @Test
    void a_departure_asks_each_of_its_steps_of_who_may_take_it_and_none_of_the_leaver() {
        assertThat(owed("command, post, remaining, due_on", "apart = 'E0004' and fonds = 'fonds/Z109'"))
                .containsExactly(
                        "customers.OfferCustody DEPARTMENT_HEAD 1 null",
                        "customers.ReplaceLeaver DEPARTMENT_HEAD 2 null",
                        "customers.ReplaceLeaver FILE_CUSTODIAN 2 null",
                        "customers.ReviewLeaverUses AUDITOR null null",
                        "customers.ReviewLeaverUses COMPLIANCE_OFFICER null null",
                        "customers.ReviewLeaverUses INFORMATION_OFFICER null null",
                        "customers.SignLeaverFiles DEPARTMENT_HEAD null null",
                        "customers.SignLeaverFiles GENERAL_MANAGER null null",
                        "customers.SignLeaverFiles INFORMATION_OFFICER null null",
                        "customers.TellCustomerOfDeparture DEPARTMENT_HEAD 2 2026-03-07",
                        "customers.TellCustomerOfDeparture FILE_CUSTODIAN 2 2026-03-07");
    }

    @Test
    void who_takes_a_customer_over_owes_the_first_contact_until_it_is_made() {
        ReplacementAssigned replaced = new ReplacementAssigned(CLEARANCE, LEAVER, FIRST, HEIR, DAY.plusDays(7), HEAD);
        tell(CLEARANCE, replaced);
        assertThat(owed("command, post, employee, remaining, due_on", "rule = 'IV-23'"))
                .containsExactly(
                        "customers.RecordFirstContact SALESPERSON employee/E0006 null 2026-03-09",
                        "customers.ReplaceLeaver DEPARTMENT_HEAD null 1 null",
                        "customers.ReplaceLeaver FILE_CUSTODIAN null 1 null");
        tell(CLEARANCE, new FirstContactMade(CLEARANCE, LEAVER, FIRST, DAY, HEAD));
        assertThat(owed("command, post", "command = 'customers.RecordFirstContact'"))
                .isEmpty();
    }

    @Test
    void somebody_else_named_before_the_first_contact_owes_it_and_the_customer_counts_once() {
        tell(CLEARANCE, new ReplacementAssigned(CLEARANCE, LEAVER, FIRST, HEIR, DAY.plusDays(7), HEAD));
        tell(CLEARANCE, new ReplacementAssigned(CLEARANCE, LEAVER, FIRST, HEAD.employee(), DAY.plusDays(8), HEAD));
        assertThat(owed("command, post, employee, remaining, due_on", "rule = 'IV-23'"))
                .containsExactly(
                        "customers.RecordFirstContact SALESPERSON " + HEAD.employee() + " null 2026-03-10",
                        "customers.ReplaceLeaver DEPARTMENT_HEAD null 1 null",
                        "customers.ReplaceLeaver FILE_CUSTODIAN null 1 null");
        assertThat(rows(new LeaverClearances(), "select to_replace from clearance"))
                .containsExactly("1");
    }

    @Test
    void who_signed_for_one_side_is_not_asked_for_the_other() {
        tell(CLEARANCE, new LeaverFilesSigned(CLEARANCE, LEAVER, ClearanceSide.BUSINESS, 3, HEAD));
        assertThat(owed("post, apart", "rule = 'IV-14'")).containsExactly("INFORMATION_OFFICER E0004, E0002");
    }

    @Test
    void what_is_done_is_asked_of_nobody_any_more() {
        for (RecordId customer : List.of(FIRST, SECOND)) {
            tell(
                    CLEARANCE,
                    new ReplacementAssigned(CLEARANCE, LEAVER, customer, HEIR, null, HEAD),
                    new CustomerToldOfDeparture(CLEARANCE, LEAVER, customer, DAY, TellingWay.LETTER, null, HEAD),
                    new FirstContactMade(CLEARANCE, LEAVER, customer, DAY, HEAD));
        }
        tell(KEPT, new CustodyOffered(KEPT, HEIR, HEAD));
        tell(
                CLEARANCE,
                new LeaverUsesReviewed(CLEARANCE, LEAVER, DAY.minusDays(30), 0, "nothing", HEAD),
                new LeaverFilesSigned(CLEARANCE, LEAVER, ClearanceSide.BUSINESS, 3, HEAD),
                new LeaverFilesSigned(CLEARANCE, LEAVER, ClearanceSide.INFORMATION, 3, HEAD));
        assertThat(owed("command, post", "true")).isEmpty();
    }
}
