package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.retention.Erasable;
import io.tallystick.command.retention.Erasure;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;

/** Customer files: once the relationship ended, the years are over, and nothing else keeps them (III-1 to III-3, VI-12). */
public final class CustomersErased implements Erasable {
    private static final String RULE = FileYears.RULE;
    private static final String LONGEST = "VI-11";

    private final LedgerRecords<CustomerFile> files;
    private final FileYears years;

    public CustomersErased(LedgerRecords<CustomerFile> files, TradeDays trade) {
        this.files = files;
        this.years = new FileYears(trade);
    }

    @Override
    public Standing standing(RecordId subject, Decision decision) {
        Aggregate<CustomerFile> file = files.load(subject.value());
        Scope scope = Places.scope(file.invoke(CustomerFile::unit), decision);
        Optional<LocalDate> ended = file.invoke(f -> Optional.ofNullable(f.ended()));
        if (ended.isEmpty()) {
            return Standing.open(scope, RULE);
        }
        LocalDate on = ended.get();
        List<RecordId> party = file.invoke(CustomerFile::party);
        LocalDate until = years.longest(party, on, decision).until();
        boolean basisNeeded = years.belowKnownMinimum(party, on, decision);
        // What was longer when it was recorded is not shortened by a later rule (VI-11).
        LocalDate recorded = party.stream()
                .flatMap(one -> files.load(one.value()).invoke(CustomerFile::keptUntil).stream())
                .max(Comparator.naturalOrder())
                .orElse(until);
        return recorded.isAfter(until) && decision.applies(LONGEST)
                ? new Standing(scope, on, LONGEST, recorded, basisNeeded)
                : new Standing(scope, on, RULE, until, basisNeeded);
    }

    @Override
    public void requireFree(RecordId subject, Decision decision) {
        // What was absorbed is erased with the file it goes on in, and not before it.
        Optional<RecordId> survivor = files.load(subject.value()).invoke(f -> Optional.ofNullable(f.survivor()));
        decision.requireState(
                survivor.isEmpty(),
                "refused.fileAbsorbed",
                fact("customer", subject),
                fact("survivor", survivor.map(RecordId::value).orElse("")));
        requireNoHold(subject, decision);
    }

    /** Refuses while a hold lies on the file, or on one that goes on in it (VI-12). */
    void requireNoHold(RecordId customer, Decision decision) {
        party(customer).forEach(one -> one.execute(f -> f.holds().requireNone(f.id(), decision)));
    }

    /** The persons of each file, and the files of the same party that go on in this one (II-22). */
    @Override
    public List<RecordId> within(RecordId subject) {
        return party(subject).stream()
                .flatMap(one -> Stream.concat(
                        one.invoke(f -> f.principals().all()).stream(), Stream.of(one.invoke(CustomerFile::id))))
                .filter(one -> !one.equals(subject))
                .toList();
    }

    @Override
    public void decided(RecordId subject, RecordId erasure) {
        // A restored log may end before the file was opened.
        files.find(subject).ifPresent(file -> {
            strikeOff(file, erasure);
            file.invoke(CustomerFile::absorbed).stream()
                    .sorted()
                    .forEach(one -> strikeOff(files.load(one.value()), Erasure.of(one)));
        });
    }

    /** The file with those that go on in it. */
    private List<Aggregate<CustomerFile>> party(RecordId subject) {
        return files.load(subject.value()).invoke(CustomerFile::party).stream()
                .<Aggregate<CustomerFile>>map(one -> files.load(one.value()))
                .toList();
    }

    private static void strikeOff(Aggregate<CustomerFile> file, RecordId erasure) {
        file.execute(f -> {
            if (!f.struckOff()) {
                f.record(new CustomerStruckOff(f.id(), erasure));
            }
        });
    }
}
