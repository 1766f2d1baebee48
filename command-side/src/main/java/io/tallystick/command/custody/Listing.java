package io.tallystick.command.custody;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.door.OneByOne;
import io.tallystick.command.filing.CustodyUnit;
import io.tallystick.events.custody.ListLine;
import io.tallystick.events.custody.TransferEvent.TransferListed;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Puts units the ledger knows on a transfer list (I-2). */
final class Listing {
    private final LedgerRecords<CustodyUnit> units;
    private final LedgerRecords<Holding> holdings;
    private final Repository<Transfer> transfers;

    Listing(LedgerRecords<CustodyUnit> units, LedgerRecords<Holding> holdings, Repository<Transfer> transfers) {
        this.units = units;
        this.holdings = holdings;
        this.transfers = transfers;
    }

    @CommandHandler
    void handle(ListTransfer command, Decision decision) throws Exception {
        Scope scope = Places.open(command.from(), decision);
        RecordId fonds = Objects.requireNonNull(scope.fonds());
        Places.between(fonds, command.from(), command.to(), decision);
        Signature lister = decision.within(scope);
        List<RecordId> wanted = command.units();
        ListLines.requireLength(wanted.size(), decision);
        decision.requireState(new HashSet<>(wanted).size() == wanted.size(), "refused.unitTwice");
        decision.requireState(wanted.stream().allMatch(u -> u.kind().equals("unit")), "refused.notUnits");
        Map<RecordId, CustodyUnit> ready = new TreeMap<>();
        Map<RecordId, Aggregate<CustodyUnit>> loaded = units.loadAll(wanted);
        OneByOne.decide(
                "units",
                wanted,
                id -> Objects.requireNonNull(loaded.get(id)).execute(unit -> {
                    requireReady(unit, id, command.from(), decision);
                    ready.put(id, unit);
                }));
        RecordId transfer = decision.newId("transfer");
        List<ListLine> lines = new ArrayList<>();
        for (RecordId id : wanted) {
            lines.add(line(lines.size() + 1, id, Objects.requireNonNull(ready.get(id))));
        }
        Map<RecordId, Aggregate<Holding>> listed = holdings.loadAll(
                lines.stream().map(line -> Holding.of(line.unit())).toList());
        TransferListed head =
                ListLines.head(transfer, fonds, command.from(), command.to(), null, false, null, lines, lister);
        transfers.newInstance(() -> new Transfer(head, lines));
        OneByOne.decide(
                "units",
                lines.stream().sorted(Comparator.comparing(ListLine::unit)).toList(),
                ListLine::unit,
                line -> Objects.requireNonNull(listed.get(Holding.of(line.unit())))
                        .execute(h -> h.list(transfer, line.line(), decision)));
    }

    private static void requireReady(CustodyUnit unit, RecordId id, RecordId from, Decision decision) {
        UnitDescription description = unit.description();
        decision.requireState(description.unit().equals(from), "refused.unitOfAnother", fact("unit", id));
        decision.require(
                "I-2",
                unit.arranged(),
                "refused.notArranged",
                List.of(Decision.remedy("remedy.arrange", "filing.ArrangeUnit", Post.FILER)),
                fact("unit", id));
        boolean project = description.project() != null;
        decision.require(
                project ? "I-34" : "I-36",
                unit.approved(),
                "refused.unitNotApproved",
                List.of(Decision.remedy(
                        "remedy.approveFiling",
                        "filing.ApproveFiling",
                        project ? Post.PROJECT_HEAD : Post.DEPARTMENT_HEAD)),
                fact("unit", id));
        boolean mustBeBound =
                decision.list("I-2", "boundKinds").contains(description.kind().name());
        decision.require(
                "I-2",
                unit.bound() || !mustBeBound,
                "refused.notBound",
                List.of(Decision.remedy("remedy.bind", "filing.BindUnit", Post.FILER, Post.ARCHIVIST)),
                fact("unit", id));
    }

    private static ListLine line(int number, RecordId id, CustodyUnit unit) {
        UnitDescription d = unit.description();
        return new ListLine(
                number,
                id,
                unit.codeSoFar(),
                d.kind(),
                d.title(),
                d.year(),
                d.documentNumber(),
                unit.pages(),
                Math.max(1, unit.pieces()),
                d.period(),
                d.security(),
                null,
                null);
    }
}
