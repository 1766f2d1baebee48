package io.tallystick.command.ledger;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.ledger.LedgerEvent.ClockKind;
import io.tallystick.events.ledger.LedgerEvent.Kind;
import io.tallystick.events.ledger.LedgerEvent.LedgerOpened;
import io.tallystick.events.ledger.LedgerEvent.LogKeyExchanged;
import io.tallystick.events.ledger.LedgerEvent.SampleCompleted;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The ledger itself. There is one. */
public class Ledger extends LedgerRecord {
    /** Its identifier. */
    public static final RecordId ID = RecordId.of("ledger", "house");

    private static final int WHOLE = 100;

    /** Whether its sample is being made up right now. */
    private boolean beingMadeUp;

    /** For Axon, which replays events into it. */
    protected Ledger() {}

    Ledger(String house, Kind kind, ClockKind clock) {
        apply(new LedgerOpened(ID, house, kind, clock));
    }

    @CommandHandler
    void handle(CompleteSample command, Decision decision) {
        decision.within(Scope.HOUSE);
        decision.requireState(beingMadeUp, "refused.noSampleBegun");
        decision.requireField(
                "percent",
                command.percent() >= 1 && command.percent() <= WHOLE,
                "refused.sizePercent",
                fact("most", WHOLE));
        apply(new SampleCompleted(self(), command.seed(), command.percent(), command.realTime()));
    }

    void exchangeKey(LogKeyOffer.Offer offer, LocalDate until, String reason) {
        apply(new LogKeyExchanged(self(), offer.before(), offer.after(), until, offer.voucher(), reason));
    }

    @EventSourcingHandler
    void on(LedgerOpened event) {
        become(event.ledger());
        beingMadeUp = event.clock() == ClockKind.SIMULATED;
    }

    @EventSourcingHandler
    void on(SampleCompleted event) {
        beingMadeUp = false;
    }
}
