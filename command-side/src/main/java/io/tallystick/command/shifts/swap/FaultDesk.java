package io.tallystick.command.shifts.swap;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.SwapEvent.FaultApportioned;
import io.tallystick.events.shifts.SwapEvent.ShiftMissed;
import io.tallystick.events.shifts.SwapEvent.SwapRequested;
import io.tallystick.events.shifts.SwapState;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** A shift missed over a swap, and whose fault it was (V-113). */
final class FaultDesk {
    private static final int WHOLE = 100;

    private final LedgerRecords<Swap> swaps;

    FaultDesk(LedgerRecords<Swap> swaps) {
        this.swaps = swaps;
    }

    @CommandHandler
    void handle(RecordMissedShift command, Decision decision) {
        Aggregate<Swap> swap = swaps.load(command.swap().value());
        SwapRequested head = swap.invoke(Swap::head);
        Signature by = decision.within(decision.organisation().homeOf(head.asker()));
        swap.execute(s -> s.requireState(decision, SwapState.REGISTERED));
        boolean leg = Stream.of(head.leg(), head.back())
                .anyMatch(l -> l.taker().equals(command.employee()) && l.date().equals(command.date()));
        decision.requireState(leg, "refused.notThisSwap", fact("date", command.date()));
        decision.applies("V-113");
        swap.execute(s -> s.tell(new ShiftMissed(command.swap(), command.employee(), command.date(), by)));
    }

    @CommandHandler
    void handle(ApportionFault command, Decision decision) {
        Aggregate<Swap> swap = swaps.load(command.swap().value());
        SwapRequested head = swap.invoke(Swap::head);
        Signature by = decision.within(decision.organisation().homeOf(head.asker()));
        boolean missed = swap.invoke(Swap::missed);
        decision.requireState(missed, "refused.nothingMissed");
        for (RecordId person : List.of(head.asker(), head.counterpart())) {
            decision.separate("VI-14", "role.swapper", new Signature(person, Post.NONE, null));
        }
        int asker = command.askerPercent();
        int other = command.counterpartPercent();
        decision.requireField(
                "askerPercent", asker >= 0 && asker <= WHOLE && other >= 0 && other <= WHOLE, "refused.percent");
        decision.require("V-113", asker + other == WHOLE, "refused.faultSum", fact("sum", asker + other));
        swap.execute(s -> s.tell(new FaultApportioned(command.swap(), asker, other, by)));
    }
}
