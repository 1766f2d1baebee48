package io.tallystick.command.custody;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.filing.CustodyUnit;
import io.tallystick.command.filing.Materials;
import io.tallystick.command.filing.OpenCustodyUnit;
import io.tallystick.command.filing.Placing;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Opens custody units, each with the holding that says from the first day where it is. */
final class UnitOpening {
    private final Repository<CustodyUnit> units;
    private final Repository<Holding> holdings;

    UnitOpening(Repository<CustodyUnit> units, Repository<Holding> holdings) {
        this.units = units;
        this.holdings = holdings;
    }

    @CommandHandler
    void handle(OpenCustodyUnit command, Decision decision) throws Exception {
        Scope scope = Places.open(command.unit(), decision);
        Signature by = decision.within(scope);
        RecordId filer = command.filer() == null ? by.employee() : command.filer();
        decision.requireState(
                decision.organisation().employee(filer).isPresent(), "refused.noSuchEmployee", fact("employee", filer));
        decision.require(
                "VI-20", !decision.organisation().leaving(filer), "refused.alreadyLeaving", fact("employee", filer));
        decision.requireField(
                "year", ListLines.isYear(command.year()), "refused.yearForm", fact("year", command.year()));
        ListLines.requireSound(
                1,
                command.year(),
                0,
                1,
                decision,
                command.title(),
                command.project(),
                command.category(),
                command.classCode(),
                command.documentNumber(),
                command.security());
        UnitDescription said = new UnitDescription(
                Objects.requireNonNull(scope.fonds()),
                command.unit(),
                command.project(),
                command.kind(),
                command.category(),
                command.classCode(),
                command.year(),
                command.period(),
                command.title(),
                command.documentNumber(),
                command.security());
        UnitDescription description = Materials.settle(said, command.material(), 1, decision);
        Placing.requireByContent(description, command.content(), decision);
        RecordId unit = decision.newId("unit");
        units.newInstance(() -> new CustodyUnit(unit, description, filer, command.content()));
        holdings.newInstance(() -> new Holding(unit, command.unit()));
    }
}
