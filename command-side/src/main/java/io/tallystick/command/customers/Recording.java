package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerFileEvent.DuplicateSuspected;
import io.tallystick.events.customers.CustomerFileEvent.FactDisputed;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.CustomerFileEvent.FactSuperseded;
import io.tallystick.events.customers.CustomerFileEvent.FactVerified;
import io.tallystick.events.customers.CustomerFileEvent.SourceConflictFound;
import io.tallystick.events.customers.CustomerFileEvent.SourceConflictResolved;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.Likeness;
import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Records facts of a file, beside each other or one in the place of another; nothing is overwritten. */
final class Recording {
    private final Repository<CustomerFile> files;
    private final PartyKeys keys;

    Recording(Repository<CustomerFile> files, PartyKeys keys) {
        this.files = files;
        this.keys = keys;
    }

    /** What is said, in whichever command. */
    private record Said(
            CardField field,
            @Nullable Integer year,
            String value,
            FactSource source,
            @Nullable RecordId sourceRecord,
            @Nullable RecordId collector,
            @Nullable LocalDate observedOn) {}

    @CommandHandler
    void handle(RecordFact command, Decision decision) throws Exception {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        within(file, decision);
        Said said = new Said(
                command.field(),
                command.year(),
                command.value(),
                command.source(),
                command.sourceRecord(),
                command.collector(),
                command.observedOn());
        List<FactRecorded> beside = file.invoke(f -> f.facts().live(said.field(), said.year()));
        FactRecorded recorded = record(file, command.customer(), said, decision);
        boolean differs = beside.stream().anyMatch(other -> !says(other, said.value(), decision));
        if (differs && decision.applies("II-27")) {
            List<Integer> facts =
                    new ArrayList<>(beside.stream().map(FactRecorded::fact).toList());
            facts.add(recorded.fact());
            file.execute(f -> f.record(
                    new SourceConflictFound(command.customer(), said.field(), said.year(), List.copyOf(facts))));
        }
    }

    @CommandHandler
    void handle(SupersedeFact command, Decision decision) throws Exception {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        FactRecorded old = live(file, command.fact(), decision);
        decision.applies("II-53");
        Said said = new Said(
                old.field(),
                old.year(),
                command.value(),
                command.source(),
                command.sourceRecord(),
                command.collector(),
                command.observedOn());
        FactRecorded recorded = record(file, command.customer(), said, decision);
        file.execute(f ->
                f.record(new FactSuperseded(command.customer(), old.fact(), recorded.fact(), command.reason(), by)));
        if (decision.sealing().open(old.value()) instanceof Disclosed.Open<String>(String before)) {
            Set<Party> gone = new LinkedHashSet<>(Party.of(old.field(), before));
            gone.removeAll(Party.of(said.field(), said.value()));
            keys.load(gone, decision).release(command.customer());
        }
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
                apart(by, fact.collector()) && apart(by, fact.recorder().employee()),
                "refused.collectorVerifies",
                List.of(Decision.remedy("remedy.somebodyElse", "customers.VerifyFact")),
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
    void handle(ResolveConflict command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        FactRecorded chosen = live(file, command.fact(), decision);
        boolean open = file.invoke(f -> f.facts().inConflict(chosen.field(), chosen.year()));
        decision.requireState(open, "refused.noConflict", fact("fact", command.fact()));
        decision.applies("II-27");
        List<Integer> rejected = file.invoke(f -> f.facts().live(chosen.field(), chosen.year())).stream()
                .map(FactRecorded::fact)
                .filter(number -> number != chosen.fact())
                .toList();
        file.execute(f -> f.record(new SourceConflictResolved(
                command.customer(), chosen.field(), chosen.year(), chosen.fact(), rejected, command.reason(), by)));
    }

    private FactRecorded record(Aggregate<CustomerFile> file, RecordId customer, Said said, Decision decision)
            throws Exception {
        FieldValues.require(said.field(), said.value(), decision);
        decision.applies("II-13");
        RecordId collector = Objects.requireNonNullElse(said.collector(), decision.askedBy());
        decision.requireField(
                "collector",
                decision.organisation().employee(collector).isPresent(),
                "refused.noSuchEmployee",
                fact("employee", collector));
        LocalDate observedOn = Objects.requireNonNullElse(said.observedOn(), decision.today());
        decision.requireField("observedOn", !observedOn.isAfter(decision.today()), "refused.observedInFuture");
        int number = file.invoke(f -> f.facts().next());
        FactRecorded recorded = new FactRecorded(
                customer,
                number,
                said.field(),
                said.year(),
                decision.protect(customer, said.value().strip()),
                said.source(),
                said.sourceRecord(),
                collector,
                observedOn,
                decision.by());
        file.execute(f -> f.record(recorded));
        suspect(file, customer, said, decision);
        return recorded;
    }

    /** What identifies a party is claimed; whoever claims the same is looked at (II-22). */
    private void suspect(Aggregate<CustomerFile> file, RecordId customer, Said said, Decision decision)
            throws Exception {
        Set<Party> parties = Party.of(said.field(), said.value());
        if (parties.isEmpty()) {
            return;
        }
        PartyKeys.Loaded loaded = keys.load(parties, decision);
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

    private static boolean says(FactRecorded fact, String value, Decision decision) {
        return decision.sealing().open(fact.value()) instanceof Disclosed.Open<String>(String other)
                && other.equals(value.strip());
    }

    private static Signature within(Aggregate<CustomerFile> file, Decision decision) {
        Signature by = decision.within(Places.scope(file.invoke(CustomerFile::unit), decision));
        file.execute(f -> f.requireLive(decision));
        return by;
    }

    /** Neither for oneself nor for whom one acts (VI-14). */
    private static boolean apart(Signature by, RecordId other) {
        return !other.equals(by.employee()) && !other.equals(by.actingFor());
    }

    private static FactRecorded live(Aggregate<CustomerFile> file, int number, Decision decision) {
        decision.requireState(file.invoke(f -> f.facts().live(number)), "refused.noSuchFact", fact("fact", number));
        return file.invoke(f -> f.facts().find(number).orElseThrow());
    }
}
