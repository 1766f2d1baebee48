package io.tallystick.command.documents;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Lets documents be read, and withdraws them. Who may is told by the record they belong to, as it stands now. */
final class Reading {
    private final Repository<Document> documents;
    private final Hosts hosts;

    Reading(Repository<Document> documents, Hosts hosts) {
        this.documents = documents;
        this.hosts = hosts;
    }

    @CommandHandler
    void handle(OpenDocument command, Decision decision) {
        Aggregate<Document> document = documents.load(command.document().value());
        RecordId record = document.invoke(d -> d.head().record());
        Host host = hosts.of(record, decision);
        Signature by = host.settle(decision);
        decision.require(
                "VI-10",
                host.security() == null || command.purpose() != null,
                "refused.noPurpose",
                fact("security", String.valueOf(host.security())));
        document.execute(d -> d.open(command.purpose(), by));
    }

    @CommandHandler
    void handle(WithdrawDocument command, Decision decision) {
        Aggregate<Document> document = documents.load(command.document().value());
        RecordId record = document.invoke(d -> d.head().record());
        Signature by = hosts.of(record, decision).settle(decision);
        document.execute(d -> {
            d.requireAttached(decision);
            d.withdraw(command.reason(), by);
        });
    }
}
