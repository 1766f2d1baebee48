package io.tallystick.query.organisation;

import static io.tallystick.query.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.organisation.OrganisationEvent.ActingAppointed;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeRegistered;
import io.tallystick.events.organisation.OrganisationEvent.FondsOpened;
import io.tallystick.events.organisation.OrganisationEvent.PostAssigned;
import io.tallystick.events.organisation.OrganisationEvent.PostRelieved;
import io.tallystick.events.organisation.OrganisationEvent.SuperiorChanged;
import io.tallystick.events.organisation.OrganisationEvent.UnitClosed;
import io.tallystick.events.organisation.OrganisationEvent.UnitOpened;
import io.tallystick.events.organisation.OrganisationEvent.UnitRenamed;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrganisationModelsTest {
    private static final RecordId FONDS = new RecordId("fonds/Z109");
    private static final RecordId UNIT = new RecordId("org/Z109-KFB");
    private static final RecordId HEAD = new RecordId("employee/E0001");
    private static final RecordId DEPUTY = new RecordId("employee/E0002");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    private final QueryFixture fixture = new QueryFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void appointmentsTellScopeDatesAndForWhomSomebodyActs() {
        house();
        fixture.log()
                .append(
                        HEAD,
                        admin("organisation.AssignPost"),
                        new PostAssigned(HEAD, 1, Post.DEPARTMENT_HEAD, Scope.ofUnit(FONDS, UNIT), MARCH, null),
                        new PostAssigned(HEAD, 2, Post.AUDITOR, Scope.HOUSE, MARCH, JUNE));
        fixture.log()
                .append(
                        DEPUTY,
                        admin("organisation.AppointActing"),
                        new ActingAppointed(
                                DEPUTY, 1, HEAD, Post.DEPARTMENT_HEAD, Scope.ofUnit(FONDS, UNIT), MARCH, JUNE));
        fixture.log()
                .append(
                        HEAD,
                        admin("organisation.RelieveOfPost"),
                        new PostRelieved(HEAD, 1, LocalDate.of(2026, 4, 1), "moved on"));
        Model model = settle(new Posts());
        assertThat(
                        fixture.rows(
                                model,
                                "select employee, appointment, name, post, acting_for, fonds, house_unit, held_from, held_until,"
                                        + " relieved_on, relief_reason, appointed_by from appointment order by employee, appointment"))
                .extracting(row -> String.join(
                        " | ", row.values().stream().map(String::valueOf).toList()))
                .containsExactly(
                        "employee/E0001 | 1 | employee/E0001 c2VhbGVkMQ== | DEPARTMENT_HEAD | null | fonds/Z109 | org/Z109-KFB"
                                + " | 2026-03-01 | null | 2026-04-01 | moved on | employee/E0009",
                        "employee/E0001 | 2 | employee/E0001 c2VhbGVkMQ== | AUDITOR | null | null | null"
                                + " | 2026-03-01 | 2026-06-30 | null | null | employee/E0009",
                        "employee/E0002 | 1 | employee/E0002 c2VhbGVkMg== | DEPARTMENT_HEAD | employee/E0001 | fonds/Z109 |"
                                + " org/Z109-KFB | 2026-03-01 | 2026-06-30 | null | null | employee/E0009");
        assertThat(model.mainTable().column("name").sealed()).isTrue();
    }

    @Test
    void unitsKeepEveryNameTheyHad() {
        house();
        fixture.log()
                .append(
                        UNIT,
                        admin("organisation.RenameUnit"),
                        new UnitRenamed(UNIT, "Research", JUNE),
                        new UnitClosed(UNIT, LocalDate.of(2027, 1, 1)));
        fixture.log().append(DEPUTY, admin("organisation.ChangeSuperior"), new SuperiorChanged(DEPUTY, HEAD, JUNE));
        Model model = settle(new Organisation());
        assertThat(fixture.rows(model, "select unit, fonds, parent, code, name, name_from, closed_on from unit"))
                .extracting(row -> String.join(
                        " | ", row.values().stream().map(String::valueOf).toList()))
                .containsExactly("org/Z109-KFB | fonds/Z109 | null | KFB | Research | 2026-06-30 | 2027-01-01");
        assertThat(fixture.rows(model, "select name, name_from from unit_name order by position"))
                .extracting(row -> row.get("name") + " " + row.get("name_from"))
                .containsExactly("Development null", "Research 2026-06-30");
        assertThat(fixture.rows(model, "select number, name from fonds"))
                .containsExactly(Map.of("number", "Z109", "name", "The house"));
        assertThat(fixture.rows(
                        model,
                        "select employee, name, house_unit, superior, superior_from, account from employee order by 1"))
                .extracting(row -> String.join(
                        " | ", row.values().stream().map(String::valueOf).toList()))
                .containsExactly(
                        "employee/E0001 | employee/E0001 c2VhbGVkMQ== | org/Z109-KFB | null | null | head",
                        "employee/E0002 | employee/E0002 c2VhbGVkMg== | org/Z109-KFB | employee/E0001 | 2026-06-30 | null");
    }

    private void house() {
        fixture.log().append(FONDS, admin("organisation.OpenFonds"), new FondsOpened(FONDS, "Z109", "The house"));
        fixture.log()
                .append(UNIT, admin("organisation.OpenUnit"), new UnitOpened(UNIT, FONDS, null, "KFB", "Development"));
        fixture.log()
                .append(
                        HEAD,
                        admin("organisation.RegisterEmployee"),
                        new EmployeeRegistered(HEAD, new Protected<>(HEAD, "c2VhbGVkMQ=="), UNIT, null, "head"));
        fixture.log()
                .append(
                        DEPUTY,
                        admin("organisation.RegisterEmployee"),
                        new EmployeeRegistered(DEPUTY, new Protected<>(DEPUTY, "c2VhbGVkMg=="), UNIT, null, null));
    }

    private static Provenance admin(String command) {
        return as("E0009", Post.LEDGER_ADMINISTRATOR, command);
    }

    private Model settle(Object readModel) {
        Model model = Model.of(readModel);
        fixture.settle(fixture.start(model));
        return model;
    }
}
