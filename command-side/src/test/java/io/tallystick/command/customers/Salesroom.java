package io.tallystick.command.customers;

import io.tallystick.command.door.Scenario;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.CustomerRelation;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sales department: {@code mei} and {@code tao} sell, {@code gu} keeps the files, {@code xin} is of the information
 * department, {@code zong} manages the house.
 */
public final class Salesroom {
    public static final RecordId SALES = RecordId.of("org", "Z109-XSB");
    private static final Scope SCOPE = Scope.ofUnit(Scenario.FONDS, SALES);

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
        house.employ("zong", Scenario.OFFICE, Scope.ofFonds(Scenario.FONDS), Post.GENERAL_MANAGER);
    }

    public Scenario house() {
        return house;
    }

    /** A company as it is first met. */
    OpenCustomerFile opening(String name, @Nullable String registration, @Nullable String phone) {
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
                house.person("mei"),
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
