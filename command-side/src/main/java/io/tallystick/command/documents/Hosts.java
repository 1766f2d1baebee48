package io.tallystick.command.documents;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Holding;
import io.tallystick.command.custody.Places;
import io.tallystick.command.custody.Transfer;
import io.tallystick.command.door.Decision;
import io.tallystick.command.filing.CustodyUnit;
import io.tallystick.command.loans.Loan;
import io.tallystick.command.retention.DestructionBatch;
import io.tallystick.command.retention.TransferOut;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import java.util.List;
import java.util.Objects;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Finds the records documents are attached to. */
final class Hosts {
    private final Repository<CustodyUnit> units;
    private final Repository<Holding> holdings;
    private final Repository<Transfer> transfers;
    private final Repository<Loan> loans;
    private final Repository<DestructionBatch> batches;
    private final Repository<TransferOut> transfersOut;

    Hosts(
            Repository<CustodyUnit> units,
            Repository<Holding> holdings,
            Repository<Transfer> transfers,
            Repository<Loan> loans,
            Repository<DestructionBatch> batches,
            Repository<TransferOut> transfersOut) {
        this.units = units;
        this.holdings = holdings;
        this.transfers = transfers;
        this.loans = loans;
        this.batches = batches;
        this.transfersOut = transfersOut;
    }

    /**
     * @throws AggregateNotFoundException if there is no such record
     */
    Host of(RecordId record, Decision decision) {
        return switch (record.kind()) {
            case "unit" -> unit(record, decision);
            case "transfer" ->
                transfers
                        .load(record.value())
                        .invoke(t -> new Host(
                                t.head().fonds(),
                                List.of(t.fromScope(), t.toScope(decision)),
                                null,
                                0,
                                t.head().listHash()));
            case "loan" ->
                loans.load(record.value())
                        .invoke(l -> host(l.room(decision), l.head().file().security()));
            case "transfer-out" ->
                transfersOut
                        .load(record.value())
                        .invoke(t -> new Host(
                                Objects.requireNonNull(t.scope(decision).fonds()),
                                List.of(t.scope(decision)),
                                null,
                                0,
                                t.head().listHash()));
            case "destruction" -> batches.load(record.value()).invoke(b -> host(b.scope(decision), null));
            default -> {
                decision.requireField("record", false, "refused.takesNoDocuments", fact("record", record));
                throw new IllegalStateException("just refused");
            }
        };
    }

    private static Host host(Scope place, @Nullable String security) {
        return new Host(Objects.requireNonNull(place.fonds()), List.of(place), security, 0, null);
    }

    /** A unit concerns who made it and who has it now; one taken over from an inventory has no unit of its own. */
    private Host unit(RecordId unit, Decision decision) {
        Aggregate<Holding> holding;
        try {
            holding = holdings.load(Holding.of(unit).value());
        } catch (AggregateNotFoundException none) {
            throw new AggregateNotFoundException(unit.value(), "no such unit");
        }
        Scope holder = Places.scope(holding.invoke(Holding::heldBy), decision);
        UnitDescription migrated = holding.invoke(
                h -> h.migratedAs() == null ? null : h.migratedAs().description());
        if (migrated != null) {
            return host(migrated, holder, 0);
        }
        return units.load(unit.value()).invoke(u -> host(u.description(), holder, u.pieces()));
    }

    private static Host host(UnitDescription described, Scope holder, int items) {
        return new Host(
                described.fonds(),
                List.of(Scope.ofUnit(described.fonds(), described.unit()), holder),
                described.security(),
                items,
                null);
    }
}
