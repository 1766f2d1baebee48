package io.tallystick.command.filing;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.organisation.Organisation.Unit;
import io.tallystick.events.filing.FilingBasis;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationOpened;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Opens what is owed to the archives, and finds what was filed to be part of it (I-33, I-35). */
public final class FilingObligations {
    private final Repository<FilingObligation> obligations;
    private final LedgerRecords<CustodyUnit> units;

    public FilingObligations(Repository<FilingObligation> obligations, LedgerRecords<CustodyUnit> units) {
        this.obligations = obligations;
        this.units = units;
    }

    @CommandHandler
    void handle(OpenYearObligations command, Decision decision) throws Exception {
        int year = command.year();
        Map<RecordId, Scope> scopes = new TreeMap<>();
        for (RecordId unit : command.units()) {
            scopes.put(unit, scope(unit, decision));
        }
        scopes.values().forEach(decision::within);
        decision.requireState(
                year >= 1900 && year < decision.today().getYear(), "refused.yearNotOver", fact("year", year));
        decision.applies("I-35");
        FilingBasis basis = command.accounting() ? FilingBasis.FISCAL_YEAR : FilingBasis.YEAR;
        LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
        LocalDate due = command.accounting()
                ? end.plusMonths(decision.number("I-35", "accountingMonths"))
                : MonthDay.parse("--" + decision.rules().parameter("I-35", "filingDue", decision.occurredOn()))
                        .atYear(year + 1);
        int opened = 0;
        for (Scope scope : scopes.values()) {
            Signature by = decision.within(scope);
            RecordId id = RecordId.of(
                    "obligation",
                    Objects.requireNonNull(scope.unit()).key() + "-" + year
                            + (command.accounting() ? "-accounting" : "-management"));
            Aggregate<FilingObligation> file = obligations.loadOrCreate(id.value(), FilingObligation::none);
            if (!file.invoke(FilingObligation::opened)) {
                opened++;
                file.execute(o -> o.open(opening(id, basis, scope, null, null, year, end, due, by, decision)));
            }
        }
        decision.requireState(opened > 0, "refused.obligationsOpen", fact("year", year));
    }

    @CommandHandler
    void handle(RecordProjectCompletion command, Decision decision) throws Exception {
        Scope scope = scope(command.unit(), decision);
        Signature by = decision.within(scope);
        LocalDate end = command.completedOn();
        decision.insist("VI-15", !end.isAfter(decision.today()), "refused.future");
        decision.applies("I-33");
        FilingBasis basis = command.stage() == null ? FilingBasis.PROJECT : FilingBasis.STAGE;
        LocalDate due = end.plusDays(decision.number("I-33", "filingDays"));
        RecordId id = ofProject(command.unit(), command.project(), command.stage());
        Aggregate<FilingObligation> file = obligations.loadOrCreate(id.value(), FilingObligation::none);
        decision.requireState(
                !file.invoke(FilingObligation::opened),
                "refused.completionKnown",
                fact("project", CustodyUnit.shortened(command.project())));
        file.execute(o -> o.open(
                opening(id, basis, scope, command.project(), command.stage(), end.getYear(), end, due, by, decision)));
    }

    @CommandHandler
    void handle(RecordFiling command, Decision decision) {
        Aggregate<FilingObligation> file = obligations.load(command.obligation().value());
        decision.within(file.invoke(FilingObligation::scope));
        decision.requireState(!command.units().isEmpty(), "refused.nothingToFile");
        List<RecordId> filed = command.units().stream().distinct().toList();
        units.loadAll(filed).forEach((id, unit) -> {
            decision.requireState(
                    unit.invoke(u -> u.approved() || u.declared()), "refused.notApprovedYet", fact("unit", id));
            boolean owed = unit.invoke(u -> file.invoke(o -> o.covers(u.description(), u.content(), u.scopeClasses())));
            decision.requireState(owed, "refused.notOwed", fact("unit", id));
        });
        file.execute(o -> o.file(filed, command.reason(), decision));
    }

    private static Scope scope(RecordId unit, Decision decision) {
        Optional<Unit> known = decision.organisation().unit(unit);
        decision.requireState(known.isPresent(), "refused.noSuchUnit", fact("unit", unit));
        return Scope.ofUnit(known.orElseThrow().fonds(), unit);
    }

    /** Names of projects are free text: the same project and stage of a department end only once. */
    private static RecordId ofProject(RecordId unit, String project, @Nullable String stage) {
        String name = unit + "\n" + project + "\n" + (stage == null ? "" : stage);
        return RecordId.of(
                "obligation",
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private static FilingObligationOpened opening(
            RecordId id,
            FilingBasis basis,
            Scope scope,
            @Nullable String project,
            @Nullable String stage,
            int year,
            LocalDate end,
            LocalDate due,
            Signature by,
            Decision decision) {
        LocalDate worked = decision.rules().businessDays().onOrAfter(due).orElse(due);
        return new FilingObligationOpened(
                id,
                basis,
                Objects.requireNonNull(scope.fonds()),
                Objects.requireNonNull(scope.unit()),
                project,
                stage,
                year,
                end,
                due,
                worked,
                by);
    }
}
