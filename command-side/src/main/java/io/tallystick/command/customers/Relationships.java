package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.CustomerFileEvent.BusinessRelationshipEnded;
import io.tallystick.events.customers.CustomerFileEvent.BusinessRelationshipResumed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerRetentionStarted;
import io.tallystick.events.customers.RelationshipEnd;
import io.tallystick.events.kernel.Signature;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Ends and resumes business relationships, from which the years count that a file is kept (III-1). */
final class Relationships {
    private final Repository<CustomerFile> files;
    private final FileYears years;

    Relationships(Repository<CustomerFile> files, TradeDays trade) {
        this.files = files;
        this.years = new FileYears(trade);
    }

    @CommandHandler
    void handle(EndRelationship command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = decision.within(Places.scope(file.invoke(CustomerFile::unit), decision));
        decision.require("II-5", command.basis() != RelationshipEnd.NO_TRADE, "refused.noTradeEndsNothing");
        decision.requireField("endedOn", !command.endedOn().isAfter(decision.today()), "refused.endedInFuture");
        decision.applies("III-1");
        file.execute(f -> {
            f.requireLive(decision);
            decision.requireState(
                    f.ended() == null, "refused.relationshipEnded", fact("ended", String.valueOf(f.ended())));
            f.record(new BusinessRelationshipEnded(
                    command.customer(), command.endedOn(), command.basis(), command.document(), by));
            FileYears.Clock clock = years.longest(command.customer(), command.endedOn(), decision);
            f.record(new CustomerRetentionStarted(
                    command.customer(),
                    clock.trigger(),
                    clock.from(),
                    clock.until(),
                    decision.rules()
                            .inForce(FileYears.RULE, decision.occurredOn())
                            .orElse(null)));
        });
    }

    @CommandHandler
    void handle(ResumeRelationship command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = decision.within(Places.scope(file.invoke(CustomerFile::unit), decision));
        decision.requireField("resumedOn", !command.resumedOn().isAfter(decision.today()), "refused.endedInFuture");
        decision.applies("III-1");
        file.execute(f -> {
            f.requireLive(decision);
            decision.requireState(f.ended() != null, "refused.relationshipGoesOnAlready");
            f.record(new BusinessRelationshipResumed(command.customer(), command.resumedOn(), command.reason(), by));
        });
    }
}
