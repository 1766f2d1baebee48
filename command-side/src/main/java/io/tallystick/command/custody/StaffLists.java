package io.tallystick.command.custody;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.SourceLists.Free;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.RowFault;
import io.tallystick.command.organisation.ArchivesStaff;
import io.tallystick.command.organisation.EmployeeFile;
import io.tallystick.command.organisation.Organisation;
import io.tallystick.command.organisation.Staff;
import io.tallystick.command.organisation.StaffRow;
import io.tallystick.command.organisation.TakeOverStaff;
import io.tallystick.command.organisation.UnitFile;
import io.tallystick.events.custody.OldList;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeMigrated;
import io.tallystick.events.text.Beginning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Takes over staff lists; here, because the files that were taken in are kept here. */
final class StaffLists {
    private final Repository<EmployeeFile> employees;
    private final Repository<UnitFile> units;
    private final SourceLists sources;

    StaffLists(Repository<EmployeeFile> employees, Repository<UnitFile> units, SourceLists sources) {
        this.employees = employees;
        this.units = units;
        this.sources = sources;
    }

    @CommandHandler
    void handle(TakeOverStaff command, Decision decision) throws Exception {
        Places.open(command.to(), decision);
        Signature taker = decision.within(Scope.ofFonds(command.fonds()));
        ListLines.requireLength(command.rows().size(), decision);
        decision.applies("I-12");
        Free source = sources.requireFree(command.to(), command.source(), decision);
        decision.requireRows(faults(command, decision));
        RecordId list = decision.newId("staff-list");
        for (StaffRow row : command.rows()) {
            RecordId id = RecordId.of("employee", row.number());
            RecordId unit = decision.organisation()
                    .unitCoded(command.fonds(), row.unit())
                    .orElseThrow()
                    .id();
            RecordId superior = row.superior() == null ? null : RecordId.of("employee", row.superior());
            Aggregate<EmployeeFile> file = employees.newInstance(
                    () -> new EmployeeFile(id, decision.protect(id, row.name()), unit, superior, row.account()));
            file.execute(f -> f.migrated(new EmployeeMigrated(
                    id,
                    row.posts() == null ? null : decision.protect(id, row.posts()),
                    list,
                    command.source().fileName(),
                    command.source().sha256(),
                    row.row())));
            if (row.ofTheArchives()) {
                file.execute(f -> f.tell(ArchivesStaff.listed(id, unit, row, list, decision)));
            }
        }
        sources.takeOver(
                source,
                list,
                OldList.STAFF_LIST,
                command.fonds(),
                command.to(),
                command.rows().size(),
                command.quarantined(),
                taker);
    }

    private boolean keepsArchives(RecordId unit) {
        return units.load(unit.value()).invoke(UnitFile::keepsArchives);
    }

    private List<RowFault> faults(TakeOverStaff command, Decision decision) {
        Organisation house = decision.organisation();
        List<RowFault> faults = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        Set<String> accounts = new HashSet<>();
        Set<String> all = command.rows().stream().map(StaffRow::number).collect(Collectors.toSet());
        Map<String, String> superiors = new HashMap<>();
        command.rows().stream()
                .filter(row -> row.superior() != null)
                .forEach(row -> superiors.put(row.number(), Objects.requireNonNull(row.superior())));
        for (StaffRow row : command.rows()) {
            String number = row.number();
            if (!Staff.isNumber(number)) {
                faults.add(RowFault.of(row.row(), "number", "refused.employeeNumberForm", fact("number", cut(number))));
            } else if (!numbers.add(number)
                    || house.employee(RecordId.of("employee", number)).isPresent()) {
                faults.add(RowFault.of(row.row(), "number", "refused.employeeNumberTaken", fact("number", number)));
            }
            Optional<Organisation.Unit> unit = house.unitCoded(command.fonds(), row.unit());
            if (unit.isEmpty() || unit.get().closed()) {
                faults.add(RowFault.of(row.row(), "unit", "refused.unitNotOpen", fact("unit", cut(row.unit()))));
            }
            String superior = row.superior();
            if (superior != null && !all.contains(superior) && !known(superior, house)) {
                faults.add(
                        RowFault.of(row.row(), "superior", "refused.noSuchEmployee", fact("employee", cut(superior))));
            }
            if (superior != null && circle(number, superiors)) {
                faults.add(RowFault.of(
                        row.row(),
                        "superior",
                        "refused.superiorsInACircle",
                        fact("employee", cut(number)),
                        fact("superior", cut(superior))));
            }
            String account = row.account();
            if (account != null && !Staff.isAccount(account)) {
                faults.add(RowFault.of(row.row(), "account", "refused.accountForm"));
            } else if (account != null
                    && (!accounts.add(account) || house.withAccount(account).isPresent())) {
                faults.add(RowFault.of(row.row(), "account", "refused.accountTaken"));
            }
            if (row.ofTheArchives()
                    && unit.isPresent()
                    && !keepsArchives(unit.get().id())) {
                faults.add(RowFault.of(row.row(), "fullTime", "refused.notAnArchivesUnit", fact("unit", row.unit())));
            }
            if (row.birthYear() != null && !ArchivesStaff.plausible(row.birthYear(), decision)) {
                faults.add(RowFault.of(
                        row.row(), "birthYear", "refused.birthYear", fact("year", String.valueOf(row.birthYear()))));
            }
            if (row.name().isBlank()) {
                faults.add(RowFault.of(row.row(), "name", "refused.rowNoName"));
            }
        }
        return faults;
    }

    /** Whether somebody of the list would report to himself; who was known before reports to nobody of the list. */
    private static boolean circle(String number, Map<String, String> superiors) {
        Set<String> above = new HashSet<>();
        for (String one = superiors.get(number); one != null && above.add(one); one = superiors.get(one)) {
            if (one.equals(number)) {
                return true;
            }
        }
        return false;
    }

    private static boolean known(String number, Organisation house) {
        return Staff.isNumber(number)
                && house.employee(RecordId.of("employee", number)).isPresent();
    }

    private static String cut(String text) {
        return Beginning.told(text, 80);
    }
}
