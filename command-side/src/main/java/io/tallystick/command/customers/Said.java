package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.CustomerFileEvent.SourceConflictFound;
import io.tallystick.events.customers.CustomerFileEvent.SourcesAgree;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/** What is said of a customer, in whichever command. */
record Said(
        CardField field,
        @Nullable Integer year,
        String value,
        FactSource source,
        @Nullable RecordId sourceRecord,
        @Nullable RecordId collector,
        @Nullable LocalDate observedOn) {

    /**
     * Records it beside whatever is known already (II-13).
     *
     * @param subject under whose key it is sealed
     */
    FactRecorded recordIn(Aggregate<CustomerFile> file, RecordId subject, FactSources sources, Decision decision) {
        FieldValues.require(field, value, "value", decision);
        decision.applies("II-13");
        RecordId from = Objects.requireNonNullElse(collector, decision.askedBy());
        decision.requireField(
                "collector",
                decision.organisation().employee(from).isPresent(),
                "refused.noSuchEmployee",
                fact("employee", from));
        LocalDate on = Objects.requireNonNullElse(observedOn, decision.today());
        decision.requireField("observedOn", !on.isAfter(decision.today()), "refused.observedInFuture");
        FieldOrder.require(file, field, year, value, decision);
        sources.require(source, sourceRecord, file.invoke(CustomerFile::id), decision);
        FactRecorded recorded = new FactRecorded(
                file.invoke(CustomerFile::id),
                file.invoke(f -> f.facts().next()),
                field,
                year,
                decision.protect(subject, value.strip()),
                source,
                sourceRecord,
                from,
                on,
                decision.by());
        file.execute(f -> f.record(recorded));
        return recorded;
    }

    /** Whether what stands in its place says one thing or several, of which one is to be chosen (II-27). */
    void compare(Aggregate<CustomerFile> file, Decision decision) {
        List<FactRecorded> standing = file.invoke(f -> f.facts().live(field, year));
        RecordId customer = file.invoke(CustomerFile::id);
        List<Integer> facts = standing.stream().map(FactRecorded::fact).toList();
        boolean differ = standing.stream()
                        .map(fact -> decision.sealing().open(fact.value()))
                        .distinct()
                        .count()
                > 1;
        if (differ && decision.applies("II-27")) {
            file.execute(f -> f.record(new SourceConflictFound(customer, field, year, facts)));
        } else if (!differ && file.invoke(f -> f.facts().inConflict(field, year))) {
            file.execute(f -> f.record(new SourcesAgree(customer, field, year, facts)));
        }
    }
}
