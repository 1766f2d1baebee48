package io.tallystick.command.organisation;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.organisation.Organisation.Unit;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchiveUnitRegistered;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchiveUnitStruckOff;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchivistAssigned;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchivistUnassigned;
import io.tallystick.events.organisation.Education;
import io.tallystick.events.organisation.Sex;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Which units keep archives and who works in them: what staff statistics are made of (I-12). */
public final class ArchivesStaff {
    private static final int EARLIEST = 1900;

    private final Repository<UnitFile> units;
    private final Repository<EmployeeFile> employees;

    public ArchivesStaff(Repository<UnitFile> units, Repository<EmployeeFile> employees) {
        this.units = units;
        this.employees = employees;
    }

    @CommandHandler
    void handle(RegisterArchiveUnit command, Decision decision) {
        Signature by = decision.within(scope(command.unit(), decision));
        notYet(command.from(), decision);
        decision.applies("I-12");
        units.load(command.unit().value()).execute(unit -> {
            decision.requireState(!unit.keepsArchives(), "refused.keepsArchives", fact("unit", command.unit()));
            unit.tell(new ArchiveUnitRegistered(command.unit(), command.from(), by));
        });
    }

    @CommandHandler
    void handle(StrikeOffArchiveUnit command, Decision decision) {
        Signature by = decision.within(scope(command.unit(), decision));
        notYet(command.on(), decision);
        decision.requireField("reason", !command.reason().isBlank(), "refused.strikeOffReason");
        decision.applies("I-12");
        units.load(command.unit().value()).execute(unit -> {
            requireArchives(unit.keepsArchives(), command.unit(), decision);
            unit.tell(new ArchiveUnitStruckOff(command.unit(), command.on(), command.reason(), by));
        });
    }

    @CommandHandler
    void handle(AssignArchivist command, Decision decision) {
        Signature by = decision.within(scope(command.unit(), decision));
        notYet(command.from(), decision);
        RecordId person = command.employee();
        decision.requireState(
                decision.organisation()
                        .employee(person)
                        .filter(e -> !e.departed())
                        .isPresent(),
                "refused.noSuchEmployee",
                fact("employee", person));
        decision.requireField(
                "birthYear",
                command.birthYear() == null || plausible(command.birthYear(), decision),
                "refused.birthYear",
                fact("year", String.valueOf(command.birthYear())));
        Aggregate<UnitFile> unit = units.load(command.unit().value());
        requireArchives(unit.invoke(UnitFile::keepsArchives), command.unit(), decision);
        decision.applies("I-12");
        ArchivistAssigned said = new ArchivistAssigned(
                person,
                command.unit(),
                command.fullTime(),
                sealed(person, command.sex() == null ? null : command.sex().name(), decision),
                sealed(
                        person,
                        command.birthYear() == null ? null : command.birthYear().toString(),
                        decision),
                sealed(
                        person,
                        command.education() == null ? null : command.education().name(),
                        decision),
                command.from(),
                null,
                by);
        employees.load(person.value()).execute(file -> file.tell(said));
    }

    @CommandHandler
    void handle(UnassignArchivist command, Decision decision) {
        Signature by = decision.within(decision.organisation().homeOf(command.employee()));
        notYet(command.on(), decision);
        decision.applies("I-12");
        employees.load(command.employee().value()).execute(file -> {
            decision.requireState(file.archivist(), "refused.notAnArchivist", fact("employee", command.employee()));
            file.tell(new ArchivistUnassigned(command.employee(), command.on(), by));
        });
    }

    /** What a list says of somebody in the archives, sealed. */
    public static ArchivistAssigned listed(
            RecordId person, RecordId unit, StaffRow row, RecordId list, Decision decision) {
        Sex sex = row.sex();
        Education education = row.education();
        return new ArchivistAssigned(
                person,
                unit,
                Boolean.TRUE.equals(row.fullTime()),
                sealed(person, sex == null ? null : sex.name(), decision),
                sealed(person, row.birthYear() == null ? null : row.birthYear().toString(), decision),
                sealed(person, education == null ? null : education.name(), decision),
                decision.today(),
                list,
                decision.by());
    }

    /** Whether somebody who works can have been born in the year. */
    public static boolean plausible(int birthYear, Decision decision) {
        return birthYear >= EARLIEST && birthYear <= decision.today().getYear();
    }

    private static @Nullable Protected<String> sealed(RecordId person, @Nullable String value, Decision decision) {
        return value == null ? null : decision.protect(person, value);
    }

    private static Scope scope(RecordId unit, Decision decision) {
        Optional<Unit> known = decision.organisation().unit(unit).filter(u -> !u.closed());
        decision.requireState(known.isPresent(), "refused.unitNotOpen", fact("unit", unit));
        return Scope.ofUnit(known.orElseThrow().fonds(), unit);
    }

    private static void notYet(LocalDate day, Decision decision) {
        decision.requireState(!day.isAfter(decision.today()), "refused.notYet", fact("from", day));
    }

    private static void requireArchives(boolean keeps, RecordId unit, Decision decision) {
        decision.requireState(keeps, "refused.notAnArchivesUnit", fact("unit", unit));
    }
}
