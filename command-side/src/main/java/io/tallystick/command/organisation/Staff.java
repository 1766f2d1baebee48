package io.tallystick.command.organisation;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.organisation.Organisation.Employee;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Registers employees and their lines of report. */
public final class Staff {
    private final Repository<EmployeeFile> files;

    public Staff(Repository<EmployeeFile> files) {
        this.files = files;
    }

    /** Whether a text can be an employee's number. */
    public static boolean isNumber(String text) {
        return text.matches("E[0-9]{4,6}");
    }

    /** Whether a text can be a log-in name. */
    public static boolean isAccount(String text) {
        return text.matches("[A-Za-z0-9][A-Za-z0-9._@-]{0,79}");
    }

    @CommandHandler
    void handle(RegisterEmployee command, Decision decision) throws Exception {
        Organisation organisation = decision.organisation();
        Organisation.Unit unit = organisation.unit(command.unit()).orElse(null);
        decision.within(unit == null ? Scope.HOUSE : Scope.ofUnit(unit.fonds(), unit.id()));
        decision.requireState(unit != null && !unit.closed(), "refused.unitNotOpen", fact("unit", command.unit()));
        String number = command.number();
        decision.requireState(isNumber(number), "refused.employeeNumberForm", fact("number", number));
        RecordId id = RecordId.of("employee", number);
        decision.requireState(
                organisation.employee(id).isEmpty(), "refused.employeeNumberTaken", fact("number", number));
        RecordId superior = command.superior();
        decision.requireState(
                superior == null || organisation.employee(superior).isPresent(),
                "refused.noSuchEmployee",
                fact("employee", String.valueOf(superior)));
        String account = command.account();
        if (account != null) {
            decision.requireState(isAccount(account), "refused.accountForm");
            decision.requireState(organisation.withAccount(account).isEmpty(), "refused.accountTaken");
        }
        files.newInstance(
                () -> new EmployeeFile(id, decision.protect(id, command.name()), command.unit(), superior, account));
    }

    @CommandHandler
    void handle(ChangeSuperior command, Decision decision) {
        decision.within(decision.organisation().homeOf(command.employee()));
        decision.requireState(
                decision.organisation().employee(command.superior()).isPresent(),
                "refused.noSuchEmployee",
                fact("employee", command.superior()));
        decision.requireState(
                !reaches(decision.organisation(), command.superior(), command.employee()),
                "refused.superiorsInACircle",
                fact("employee", command.employee()),
                fact("superior", command.superior()));
        decision.requireState(
                !command.from().isAfter(decision.today()), "refused.notYet", fact("from", command.from()));
        files.load(command.employee().value()).execute(file -> file.reportTo(command.superior(), command.from()));
    }

    private static boolean reaches(Organisation organisation, RecordId from, RecordId to) {
        Set<RecordId> seen = new HashSet<>();
        for (RecordId person = from; person != null && seen.add(person); ) {
            if (person.equals(to)) {
                return true;
            }
            person = organisation.employee(person).map(Employee::superior).orElse(null);
        }
        return false;
    }
}
