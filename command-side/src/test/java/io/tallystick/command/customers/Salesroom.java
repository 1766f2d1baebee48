package io.tallystick.command.customers;

import io.tallystick.command.door.Scenario;
import io.tallystick.command.rulebook.AccessSchemes;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.CustomerRelation;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import io.tallystick.events.rulebook.CustomerPolicyKind;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.StandardContent.AccessLine;
import io.tallystick.events.rulebook.StandardContent.AccessScheme;
import io.tallystick.events.rulebook.StandardContent.BusinessCalendar;
import io.tallystick.events.rulebook.StandardContent.CustomerPolicy;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sales department: {@code mei} and {@code tao} sell, {@code gu} keeps the files, {@code xin} is of the information
 * department, {@code zong} manages the house.
 */
public final class Salesroom {
    public static final RecordId SALES = RecordId.of("org", "Z109-XSB");
    private static final Scope SCOPE = Scope.ofUnit(Scenario.FONDS, SALES);

    /** Who set the house up. */
    public static final Signature FOUNDER =
            new Signature(RecordId.of("employee", "E0001"), Post.LEDGER_ADMINISTRATOR, null);

    private final Scenario house;

    public Salesroom() {
        this(new Scenario());
    }

    Salesroom(Scenario house) {
        this.house = house;
        house.unit("XSB", null);
        house.employ("mei", SALES, SCOPE, Post.SALESPERSON);
        house.employ("tao", SALES, SCOPE, Post.SALESPERSON);
        house.employ("gu", SALES, SCOPE, Post.FILE_CUSTODIAN);
        house.employ("xin", Scenario.OFFICE, Scope.ofFonds(Scenario.FONDS), Post.INFORMATION_OFFICER);
        house.fact(
                "Standard",
                AccessSchemes.STANDARD,
                new StandardPromulgated(
                        AccessSchemes.STANDARD,
                        1,
                        LocalDate.of(2026, 2, 1),
                        "the house",
                        new AccessScheme(List.of(
                                new AccessLine(
                                        Post.SALESPERSON, every(CardSection.class), every(AccessPurpose.class), 90),
                                new AccessLine(
                                        Post.FILE_CUSTODIAN, every(CardSection.class), every(AccessPurpose.class), 365),
                                new AccessLine(
                                        Post.COMPLIANCE_OFFICER,
                                        every(CardSection.class),
                                        List.of(AccessPurpose.DISCLOSURE),
                                        90))),
                        FOUNDER,
                        FOUNDER));
        house.fact(
                "Standard",
                CustomerPolicyKind.FILES.standard(),
                new StandardPromulgated(
                        CustomerPolicyKind.FILES.standard(),
                        1,
                        LocalDate.of(2026, 1, 10),
                        "the house",
                        new CustomerPolicy(CustomerPolicyKind.FILES, "one file for each customer"),
                        FOUNDER,
                        FOUNDER));
        house.employ("zong", Scenario.OFFICE, Scope.ofFonds(Scenario.FONDS), Post.GENERAL_MANAGER);
    }

    /** The business calendar of 2026, without holidays. */
    public void calendar() {
        RecordId standard = RecordId.of("standard", "business-calendar-2026");
        house.fact(
                "Standard",
                standard,
                new StandardPromulgated(
                        standard,
                        1,
                        LocalDate.of(2026, 1, 1),
                        "the house",
                        new BusinessCalendar(2026, List.of(), List.of(), LocalTime.of(17, 30)),
                        FOUNDER,
                        FOUNDER));
    }

    private static <E extends Enum<E>> List<E> every(Class<E> choices) {
        return List.copyOf(EnumSet.allOf(choices));
    }

    public Scenario house() {
        return house;
    }

    /** A company as it is first met. */
    OpenCustomerFile opening(String name, @Nullable String registration, @Nullable String phone) {
        return opening(name, registration, phone, "mei");
    }

    /** The same, looked after by somebody. */
    public OpenCustomerFile opening(
            String name, @Nullable String registration, @Nullable String phone, String salesperson) {
        return new OpenCustomerFile(
                SALES,
                null,
                name,
                null,
                registration,
                phone,
                CustomerNature.COMPANY,
                PartyRole.DEALER,
                null,
                CustomerRelation.DIRECT,
                FactSource.VISIT,
                null,
                house.person("gu"),
                house.person(salesperson),
                null,
                null);
    }

    /** The same, after having looked at files that are alike. */
    static OpenCustomerFile answered(OpenCustomerFile opening, List<RecordId> others, String difference) {
        return new OpenCustomerFile(
                opening.unit(),
                opening.cardNo(),
                opening.name(),
                opening.romanisedName(),
                opening.registrationNumber(),
                opening.phone(),
                opening.nature(),
                opening.role(),
                opening.special(),
                opening.relation(),
                opening.source(),
                opening.observedOn(),
                opening.custodian(),
                opening.salesperson(),
                others,
                difference);
    }

    /** A file opened by {@code mei}. */
    public RecordId file(String name, @Nullable String registration, @Nullable String phone) {
        return house.as("mei")
                .command(opening(name, registration, phone))
                .accepted()
                .record();
    }
}
