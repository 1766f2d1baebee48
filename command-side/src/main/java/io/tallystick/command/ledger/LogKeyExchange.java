package io.tallystick.command.ledger;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.Scope;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Decides that another key signs the log. */
public final class LogKeyExchange {
    private final LogKeyOffer offer;
    private final Repository<Ledger> ledgers;

    public LogKeyExchange(LogKeyOffer offer, Repository<Ledger> ledgers) {
        this.offer = offer;
        this.ledgers = ledgers;
    }

    @CommandHandler
    void handle(ExchangeLogKey command, Decision decision) {
        decision.within(Scope.HOUSE);
        decision.requireField("until", command.until().isAfter(decision.today()), "refused.overlapTooShort");
        Optional<LogKeyOffer.Offer> next = offer.next();
        decision.requireState(next.isPresent(), "refused.noNextLogKey");
        ledgers.load(command.ledger().toString())
                .execute(ledger -> ledger.exchangeKey(next.orElseThrow(), command.until(), command.reason()));
    }
}
