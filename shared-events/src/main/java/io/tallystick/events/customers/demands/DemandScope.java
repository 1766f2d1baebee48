package io.tallystick.events.customers.demands;

import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.PrincipalRole;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.CardSection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What of a file is asked for, and with its sections of the records beside it ({@link DemandedKind}).
 *
 * @param persons those of the persons in it that are asked about
 * @param from the first day on which a fact was seen or told, if that is limited
 * @param until the last
 */
public record DemandScope(
        List<CardSection> sections,
        List<PrincipalRole> persons,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /**
     * Why a fact is not within it, if it is not.
     *
     * @param spokenOf the persons there is a basis to speak of (II-16)
     */
    public Optional<WithholdGround> outside(FactRecorded fact, List<PrincipalRole> spokenOf) {
        if (!sections.contains(fact.field().section())) {
            return Optional.of(WithholdGround.OUTSIDE_SCOPE);
        }
        PrincipalRole person = fact.field().principal();
        if (person != null && !(persons.contains(person) && spokenOf.contains(person))) {
            return Optional.of(WithholdGround.THIRD_PERSON);
        }
        return within(fact.observedOn()) ? Optional.empty() : Optional.of(WithholdGround.OUTSIDE_PERIOD);
    }

    /**
     * What is given of a record beside the file.
     *
     * @param days of each of its events
     */
    public DemandedRecord of(RecordId customer, RecordId record, List<LocalDate> days) {
        boolean asked = DemandedKind.of(record)
                .flatMap(DemandedKind::section)
                .filter(sections::contains)
                .isPresent();
        LineSet given = LineSet.of(
                IntStream.rangeClosed(1, asked ? days.size() : 0).filter(number -> within(days.get(number - 1))));
        WithholdGround partly = given.size() < days.size() ? WithholdGround.OUTSIDE_PERIOD : null;
        return new DemandedRecord(customer, record, days.size(), given, asked ? partly : WithholdGround.OUTSIDE_SCOPE);
    }

    private boolean within(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
