package io.tallystick.events.rulebook;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.Map;

/** What changes the rule book: profiles, rules and their parameters, standards, the calendar (VI-18, VI-29). */
public sealed interface RuleBookEvent extends DomainEvent {

    /** A legal profile was adopted; it can only be strengthened afterwards (VI-29). */
    record LegalProfileAdopted(RecordId book, LegalProfile profile) implements RuleBookEvent {}

    /** A change of a rule was drafted; nothing is in force yet. */
    record RuleChangeDrafted(
            RecordId rule,
            int version,
            Map<String, String> parameters,
            boolean inForce,
            LocalDate effectiveFrom,
            String reason,
            Signature drafter)
            implements RuleBookEvent {}

    /** A drafted change was promulgated by somebody else: version, parameters and activation from a date. */
    record RuleChanged(
            RecordId rule,
            int version,
            Map<String, String> parameters,
            boolean inForce,
            LocalDate effectiveFrom,
            Signature drafter,
            Signature issuer)
            implements RuleBookEvent {}

    /** A version of a standard was drafted, with the authority it rests on and the reasons for it. */
    record StandardDrafted(
            RecordId standard,
            int version,
            String authority,
            String rationale,
            StandardContent content,
            Signature drafter)
            implements RuleBookEvent {}

    /** A drafted version was read by somebody else, who stands for it. */
    record StandardReviewed(RecordId standard, int version, String opinion, Signature reviewer)
            implements RuleBookEvent {}

    /** A reviewed version comes into force and supersedes the one before. */
    record StandardPromulgated(
            RecordId standard,
            int version,
            LocalDate effectiveFrom,
            String authority,
            StandardContent content,
            Signature drafter,
            Signature issuer)
            implements RuleBookEvent {}
}
