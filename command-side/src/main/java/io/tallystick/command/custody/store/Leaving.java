package io.tallystick.command.custody.store;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Holding;
import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.door.OneByOne;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Lets holdings out of the archives room by the exceptions the rule knows, and takes them back (I-2). */
final class Leaving {
    private final LedgerRecords<Holding> holdings;

    Leaving(LedgerRecords<Holding> holdings) {
        this.holdings = holdings;
    }

    @CommandHandler
    void handle(LetOut command, Decision decision) {
        Map<RecordId, Aggregate<Holding>> loaded = load(command.units(), decision);
        Signature approver = decision.by();
        decision.require(
                "I-2",
                decision.list("I-2", "leaveReasons").contains(command.reason().name()),
                "refused.noExceptionKnown",
                fact("leave", command.reason()));
        LocalDate latest = decision.today().plusDays(decision.number("I-2", "leaveDays"));
        decision.requireState(!command.due().isBefore(decision.today()), "refused.dayPassed");
        decision.require(
                "I-2",
                !command.due().isAfter(latest),
                "refused.outTooLong",
                fact("due", command.due()),
                fact("latest", latest));
        OneByOne.decide(
                "units",
                command.units(),
                unit -> holding(loaded, unit)
                        .execute(h -> h.letOut(command.reason(), command.to(), command.due(), approver, decision)));
    }

    @CommandHandler
    void handle(TakeBack command, Decision decision) {
        Map<RecordId, Aggregate<Holding>> loaded = load(command.units(), decision);
        Signature receiver = decision.by();
        OneByOne.decide(
                "units",
                command.units(),
                unit -> holding(loaded, unit).execute(h -> {
                    LocalDate due = h.takeBack(command.intact(), command.note(), receiver, decision);
                    decision.require("I-2", !decision.occurredOn().isAfter(due), "refused.backLate", fact("due", due));
                }));
    }

    /** Settles the authority over every archives room that has one of them. */
    private Map<RecordId, Aggregate<Holding>> load(List<RecordId> units, Decision decision) {
        Placing.requireSome(units, decision);
        Map<RecordId, Aggregate<Holding>> loaded =
                holdings.loadAll(units.stream().map(Holding::of).toList());
        loaded.values().stream()
                .map(holding -> holding.invoke(Holding::heldBy))
                .distinct()
                .forEach(holder -> decision.within(Places.scope(holder, decision)));
        return loaded;
    }

    private static Aggregate<Holding> holding(Map<RecordId, Aggregate<Holding>> loaded, RecordId unit) {
        return Objects.requireNonNull(loaded.get(Holding.of(unit)));
    }
}
