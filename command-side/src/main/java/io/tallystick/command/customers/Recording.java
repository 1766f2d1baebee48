package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.customers.CustomerFileEvent.DuplicateSuspected;
import io.tallystick.events.customers.CustomerFileEvent.FactDisputed;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.CustomerFileEvent.FactSuperseded;
import io.tallystick.events.customers.CustomerFileEvent.FactVerified;
import io.tallystick.events.customers.CustomerFileEvent.SourceConflictResolved;
import io.tallystick.events.customers.Likeness;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Records facts of a file, beside each other or one in the place of another; nothing is overwritten. */
final class Recording {
    private final LedgerRecords<CustomerFile> files;
    private final PartyKeys keys;
    private final FactSources sources;

    Recording(LedgerRecords<CustomerFile> files, PartyKeys keys, FactSources sources) {
        this.files = files;
        this.keys = keys;
        this.sources = sources;
    }

    @CommandHandler
    void handle(RecordFact command, Decision decision) throws Exception {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        within(file, decision);
        decision.insistOnField("II-16", "field", command.field().principal() == null, "refused.personApart");
        Said said = new Said(
                command.field(),
                command.year(),
                command.value(),
                command.source(),
                command.sourceRecord(),
                command.collector(),
                command.observedOn());
        said.recordIn(file, command.customer(), sources, decision);
        PartyKeys.Loaded claimed = keys.load(Party.of(said.field(), said.value()), decision);
        suspect(file, claimed, decision);
        said.compare(file, decision);
    }

    @CommandHandler
    void handle(SupersedeFact command, Decision decision) throws Exception {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        FactRecorded old = live(file, command.fact(), decision);
        decision.insistOnField("II-16", "fact", old.field().principal() == null, "refused.personApart");
        decision.applies("II-53");
        Said said = new Said(
                old.field(),
                old.year(),
                command.value(),
                command.source(),
                command.sourceRecord(),
                command.collector(),
                command.observedOn());
        FactRecorded recorded = said.recordIn(file, command.customer(), sources, decision);
        file.execute(f ->
                f.record(new FactSuperseded(command.customer(), old.fact(), recorded.fact(), command.reason(), by)));
        Set<Party> now = Party.of(said.field(), said.value());
        Set<Party> gone = gone(file, List.of(old), decision);
        Set<Party> both = new LinkedHashSet<>(now);
        both.addAll(gone);
        PartyKeys.Loaded loaded = keys.load(both, decision);
        suspect(file, loaded.only(now), decision);
        loaded.only(gone).release(command.customer());
        said.compare(file, decision);
    }

    @CommandHandler
    void handle(VerifyFact command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        FactRecorded fact = live(file, command.fact(), decision);
        decision.requireState(
                !file.invoke(f -> f.facts().verified(command.fact())),
                "refused.factVerified",
                fact("fact", command.fact()));
        decision.require(
                "II-28",
                !by.standsFor(fact.collector()) && !by.standsFor(fact.recorder().employee()),
                "refused.collectorVerifies",
                List.of(Decision.remedy(
                        "remedy.somebodyElse",
                        "customers.VerifyFact",
                        Post.INFORMATION_OFFICER,
                        Post.FILE_CUSTODIAN,
                        Post.SALESPERSON)),
                fact("fact", command.fact()),
                fact("collector", fact.collector()));
        file.execute(f -> f.record(new FactVerified(command.customer(), command.fact(), command.method(), by)));
    }

    @CommandHandler
    void handle(DisputeFact command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        live(file, command.fact(), decision);
        decision.applies("II-28");
        file.execute(f -> f.record(new FactDisputed(command.customer(), command.fact(), command.reason(), by)));
    }

    @CommandHandler
    void handle(ResolveConflict command, Decision decision) throws Exception {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        FactRecorded chosen = live(file, command.fact(), decision);
        boolean open = file.invoke(f -> f.facts().inConflict(chosen.field(), chosen.year()));
        decision.requireState(open, "refused.noConflict", fact("fact", command.fact()));
        decision.applies("II-27");
        List<FactRecorded> rejected = file.invoke(f -> f.facts().live(chosen.field(), chosen.year())).stream()
                .filter(fact -> fact.fact() != chosen.fact())
                .toList();
        file.execute(f -> f.record(new SourceConflictResolved(
                command.customer(),
                chosen.field(),
                chosen.year(),
                chosen.fact(),
                rejected.stream().map(FactRecorded::fact).toList(),
                command.reason(),
                by)));
        keys.load(gone(file, rejected, decision), decision).release(command.customer());
    }

    /**
     * What no card tells of the party any more: another fact may say the same as one that was left, or a file that goes on in this
     * one, by whose names and numbers people are led here (II-22).
     */
    private Set<Party> gone(Aggregate<CustomerFile> file, List<FactRecorded> left, Decision decision) {
        Set<Party> gone = Party.of(left, decision);
        gone.removeAll(Party.onCard(file, decision));
        if (!gone.isEmpty()) {
            files.loadAll(file.invoke(CustomerFile::absorbed))
                    .values()
                    .forEach(absorbed -> gone.removeAll(Party.onCard(absorbed, decision)));
        }
        return gone;
    }

    /** What identifies a party is claimed; whoever claims the same is looked at (II-22). */
    private static void suspect(Aggregate<CustomerFile> file, PartyKeys.Loaded loaded, Decision decision) {
        RecordId customer = file.invoke(CustomerFile::id);
        Map<Likeness, Set<RecordId>> alike = loaded.alike();
        Set<RecordId> others = new TreeSet<>();
        alike.values().forEach(others::addAll);
        others.remove(customer);
        loaded.claim(customer);
        if (!others.isEmpty() && decision.applies("II-22")) {
            file.execute(
                    f -> f.record(new DuplicateSuspected(customer, List.copyOf(others), List.copyOf(alike.keySet()))));
        }
    }

    private static Signature within(Aggregate<CustomerFile> file, Decision decision) {
        Signature by = decision.within(Places.scope(file.invoke(CustomerFile::unit), decision));
        file.execute(f -> f.requireLive(decision));
        return by;
    }

    static FactRecorded live(Aggregate<CustomerFile> file, int number, Decision decision) {
        decision.requireState(file.invoke(f -> f.facts().live(number)), "refused.noSuchFact", fact("fact", number));
        return file.invoke(f -> f.facts().find(number).orElseThrow());
    }
}
