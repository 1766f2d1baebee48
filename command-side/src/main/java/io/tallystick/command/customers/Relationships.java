package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerFileEvent.BusinessRelationshipEnded;
import io.tallystick.events.customers.CustomerFileEvent.BusinessRelationshipResumed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerRetentionStarted;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.RelationshipEnd;
import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Ends and resumes business relationships, from which the years count that a file is kept (III-1). */
final class Relationships {
    private static final String RULE = "III-1";

    private final Repository<CustomerFile> files;
    private final FileYears years;
    private final TradeDays trade;

    Relationships(Repository<CustomerFile> files, TradeDays trade) {
        this.files = files;
        this.years = new FileYears(trade);
        this.trade = trade;
    }

    @CommandHandler
    void handle(EndRelationship command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = decision.within(Places.scope(file.invoke(CustomerFile::unit), decision));
        decision.require("II-5", command.basis() != RelationshipEnd.NO_TRADE, "refused.noTradeEndsNothing");
        decision.requireField("endedOn", !command.endedOn().isAfter(decision.today()), "refused.endedInFuture");
        LocalDate began = began(file, decision);
        file.execute(f -> {
            f.requireLive(decision);
            decision.requireState(
                    f.ended() == null, "refused.relationshipEnded", fact("ended", String.valueOf(f.ended())));
            decision.insistOnField(
                    RULE,
                    "endedOn",
                    !command.endedOn().isBefore(began),
                    "refused.endedBeforeBegun",
                    fact("from", began));
            f.record(new BusinessRelationshipEnded(
                    command.customer(), command.endedOn(), command.basis(), command.document(), by));
            FileYears.Clock clock = years.longest(f.party(), command.endedOn(), decision);
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
        file.execute(f -> {
            f.requireLive(decision);
            LocalDate ended = f.ended();
            decision.requireState(ended != null, "refused.relationshipGoesOnAlready");
            decision.insistOnField(
                    RULE,
                    "resumedOn",
                    ended == null || !command.resumedOn().isBefore(ended),
                    "refused.resumedBeforeEnd",
                    fact("ended", String.valueOf(ended)));
            f.record(new BusinessRelationshipResumed(command.customer(), command.resumedOn(), command.reason(), by));
        });
    }

    /**
     * The day it began as far as the ledger knows, before which it cannot have ended: the day it last went on, else the first of
     * the opening of the file, the first trade, and what a verified fact says, of it and of the files that go on in it. What
     * nobody verified makes no years run out.
     */
    private LocalDate began(Aggregate<CustomerFile> file, Decision decision) {
        Optional<LocalDate> resumed = file.invoke(CustomerFile::resumed);
        return resumed.orElseGet(() -> Stream.concat(
                        Stream.of(file),
                        file.invoke(CustomerFile::absorbed).stream()
                                .sorted()
                                .map(absorbed -> files.load(absorbed.value())))
                .flatMap(one -> beginnings(one, decision))
                .min(Comparator.naturalOrder())
                .orElseThrow());
    }

    private Stream<LocalDate> beginnings(Aggregate<CustomerFile> file, Decision decision) {
        return Stream.of(
                        Stream.of(decision.dayOf(file.invoke(CustomerFile::openedAt))),
                        trade.first(file.invoke(CustomerFile::id)).stream(),
                        tradingSince(file, decision))
                .flatMap(days -> days);
    }

    private static Stream<LocalDate> tradingSince(Aggregate<CustomerFile> file, Decision decision) {
        List<FactRecorded> verified = file.invoke(f -> f.facts().live(CardField.TRADING_SINCE, null).stream()
                .filter(fact -> f.facts().verified(fact.fact()))
                .toList());
        return verified.stream()
                .flatMap(fact -> decision.sealing().open(fact.value()) instanceof Disclosed.Open<String>(String value)
                                && FieldValues.fits(CardField.TRADING_SINCE, value)
                        ? Stream.of(FieldValues.firstDay(value))
                        : Stream.empty());
    }
}
