package io.tallystick.command.door;

import io.tallystick.command.organisation.Appointment;
import io.tallystick.command.organisation.Organisation;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.command.statistics.Periods;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.RuleCitation;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.kernel.StandardCitation;
import io.tallystick.events.ledger.LedgerEvent.Ground;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.events.ledger.Remedy;
import io.tallystick.events.log.RecordNumbers;
import io.tallystick.events.rulebook.ApprovalLadder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a command handler decides with: who asks, under which post, by which clock, under which rules. One for each attempt
 * at a command; handlers take it as a parameter. A handler first says where the act lies ({@link #within}), which settles the
 * authority, then requires its rules; nothing is appended for a decision whose authority was never settled.
 */
public final class Decision {
    private final CommandDescriptor command;
    private final Asking asking;
    private final RegisterFollower.Books books;
    private final RecordNumbers numbers;
    private final SealedValues sealing;
    private final Authority authority;
    private final Set<RuleCitation> cited = new LinkedHashSet<>();
    private final Set<StandardCitation> standards = new LinkedHashSet<>();
    private final List<RuleBreached> breaches = new ArrayList<>();
    private @Nullable Signature by;

    Decision(
            CommandDescriptor command,
            Asking asking,
            RegisterFollower.Books books,
            RecordNumbers numbers,
            SealedValues sealing) {
        this.command = command;
        this.asking = asking;
        this.books = books;
        this.numbers = numbers;
        this.sealing = sealing;
        this.authority = new Authority(command, asking, books.organisation());
    }

    /**
     * Settles the authority: a post the command asks for, held today within the scope, in person or acting.
     *
     * @return the signature all events of the command carry
     * @throws Refusal naming who may, if no such post is held
     */
    public Signature within(Scope scope) {
        return within(scope, command.posts());
    }

    /**
     * As {@link #within(Scope)}, for a command whose posts depend on what it acts on.
     *
     * @param posts those of the command's posts that may act here
     */
    public Signature within(Scope scope, List<Post> posts) {
        return settle(posts, post -> scope, Appointment.IN_PERSON_FIRST);
    }

    /** As {@link #within(Scope)}; signs under the preferred post where the person holds it among others. */
    public Signature within(Scope scope, Post preferred) {
        return settle(
                command.posts(),
                post -> scope,
                Comparator.comparing((Appointment a) -> a.post() != preferred)
                        .thenComparing(Appointment.IN_PERSON_FIRST));
    }

    /** As {@link #within(Scope)}, for a command whose posts each hold in a place of their own. */
    public Signature within(Map<Post, Scope> scopes) {
        return settle(List.copyOf(new TreeMap<>(scopes).keySet()), scopes::get, Appointment.IN_PERSON_FIRST);
    }

    private Signature settle(
            List<Post> posts, Function<Post, @Nullable Scope> scopes, Comparator<Appointment> preference) {
        boolean first = by == null;
        by = authority.settle(posts, scopes, preference);
        if (first) {
            ContextPolicy.of(command).ifPresent(policy -> policy.require(this));
        }
        return by;
    }

    /** Settles the authority of the one command that needs no post: the first opening of a ledger. */
    public Signature asFounder() {
        by = authority.asFounder();
        return by;
    }

    /** Who asks, whatever post allows it; known before the authority is settled. */
    public RecordId askedBy() {
        return asking.employee();
    }

    /** Who acts; known once the authority is settled. */
    public Signature by() {
        if (by == null) {
            throw new IllegalStateException(command.fullName() + " decided before its authority was settled");
        }
        return by;
    }

    /** When the command is recorded. */
    public Instant recordedAt() {
        return asking.recordedAt();
    }

    /** When it happened: as reported, or now (VI-15). */
    public Instant occurredAt() {
        return asking.occurredAt() == null ? asking.recordedAt() : asking.occurredAt();
    }

    /** The day of recording, in the house's time zone. */
    public LocalDate today() {
        return dayOf(asking.recordedAt());
    }

    /** The day of a moment, in the house's time zone. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, asking.zone());
    }

    /** The day it happened, in the house's time zone; decides which version of a rule is in force. */
    public LocalDate occurredOn() {
        return dayOf(occurredAt());
    }

    /** The time of day it happened, in the house's time zone. */
    public LocalTime occurredTime() {
        return LocalTime.ofInstant(occurredAt(), asking.zone());
    }

    /**
     * The day whose version of the rule decides: the day it happened, but for the rules of section VI. Those are about how
     * acts are recorded, which is today; nobody may choose them by saying when something happened.
     */
    private LocalDate dayFor(String rule) {
        return rule.startsWith("VI-") ? today() : occurredOn();
    }

    /** Whether the rule is in force for what happened; if so the decision cites it. */
    public boolean applies(String rule) {
        Optional<RuleCitation> inForce = books.rules().inForce(rule, dayFor(rule));
        inForce.ifPresent(cited::add);
        return inForce.isPresent();
    }

    /**
     * Requires what a rule demands. A permission is refused where it does not hold; an observation is recorded all the
     * same, with the breach beside it (VI-28).
     *
     * @param rule the rule's id
     * @param holds whether it is kept
     * @param reason the message key of the refusal
     * @return whether it is kept, or the rule is not in force
     */
    public boolean require(String rule, boolean holds, String reason, Fact... facts) {
        return require(rule, holds, reason, List.of(), facts);
    }

    /** As {@link #require(String, boolean, String, Fact...)}, saying what can be done about it. */
    public boolean require(String rule, boolean holds, String reason, List<Remedy> remedies, Fact... facts) {
        if (!applies(rule) || holds) {
            return true;
        }
        if (command.kind() == CommandKind.OBSERVE && applies("VI-28")) {
            breaches.add(
                    new RuleBreached(citation(rule), command.fullName(), asking.target(), reason, Fact.map(facts)));
            return false;
        }
        throw new Refusal(Ground.RULE, citation(rule), reason, Fact.map(facts), remedies);
    }

    /** Refuses under a rule whatever the kind of command: for records that would be untrue, for example of the future. */
    public void insist(String rule, boolean holds, String reason, Fact... facts) {
        insist(rule, holds, reason, List.of(), facts);
    }

    /** As {@link #insist(String, boolean, String, Fact...)}, saying what can be done about it. */
    public void insist(String rule, boolean holds, String reason, List<Remedy> remedies, Fact... facts) {
        if (applies(rule) && !holds) {
            throw new Refusal(Ground.RULE, citation(rule), reason, Fact.map(facts), remedies);
        }
    }

    /** Requires that the record is in a state in which the act is possible at all. */
    public void requireState(boolean possible, String reason, Fact... facts) {
        requireState(possible, reason, List.of(), facts);
    }

    /** As {@link #requireState(boolean, String, Fact...)}, saying what can be done about it. */
    public void requireState(boolean possible, String reason, List<Remedy> remedies, Fact... facts) {
        if (!possible) {
            throw new Refusal(Ground.STATE, null, reason, Fact.map(facts), remedies);
        }
    }

    /**
     * Requires that the value of a field can be at all, whatever the record's state; the refusal names the field.
     *
     * @param field its path in the command, for example {@code items[2].date}
     */
    public void requireField(String field, boolean possible, String reason, Fact... facts) {
        if (!possible) {
            throw new Refusal(Ground.STATE, null, reason, Refusal.named(field, facts), List.of());
        }
    }

    /** Requires that every row of a list can be taken; the refusal names each that cannot, and why. */
    public void requireRows(List<RowFault> faults) {
        if (!faults.isEmpty()) {
            throw RowFault.refusal(faults);
        }
    }

    /** As {@link #insist(String, boolean, String, Fact...)}, for what the value of a field says. */
    public void insistOnField(String rule, String field, boolean holds, String reason, Fact... facts) {
        if (applies(rule) && !holds) {
            throw new Refusal(Ground.RULE, citation(rule), reason, Refusal.named(field, facts), List.of());
        }
    }

    /**
     * Requires that who acts now shares no person with who acted before, counting principals (VI-14).
     *
     * @param rule VI-14, or the rule that asks for it in this place
     * @param role the message key of what the earlier person did
     */
    public void separate(String rule, String role, @Nullable Signature earlier) {
        if (earlier != null && applies(rule) && by().sharesPersonWith(earlier)) {
            throw new Refusal(
                    Ground.RULE,
                    citation(rule),
                    "refused.separation",
                    Fact.map(Fact.fact("role", role), Fact.fact("person", earlier.employee())),
                    List.of(new Remedy("remedy.somebodyElse", command.fullName(), command.posts(), null)));
        }
    }

    /** Cites a standard of the house under which it is decided (II-59). */
    void cite(StandardCitation standard) {
        standards.add(standard);
    }

    /** A remedy: the command that would help, and who may give it. */
    public static Remedy remedy(String text, @Nullable String command, Post... posts) {
        return new Remedy(text, command, List.of(posts), null);
    }

    /** The rule as cited by this decision, if it is in force. */
    Stream<RuleCitation> cited(String rule) {
        return books.rules().inForce(rule, dayFor(rule)).stream();
    }

    private RuleCitation citation(String rule) {
        return books.rules().inForce(rule, dayFor(rule)).orElseThrow();
    }

    /** The rule book as it was relied on. */
    public RuleBook rules() {
        return books.rules();
    }

    /** A parameter of a rule that is a whole number. */
    public int number(String rule, String parameter) {
        return Integer.parseInt(books.rules().parameter(rule, parameter, dayFor(rule)));
    }

    /** A parameter of a rule that is a time of day. */
    public LocalTime time(String rule, String parameter) {
        return LocalTime.parse(books.rules().parameter(rule, parameter, dayFor(rule)));
    }

    /** A parameter of a rule that says who approves. */
    public ApprovalLadder ladder(String rule, String parameter) {
        return ApprovalLadder.of(books.rules().parameter(rule, parameter, dayFor(rule)));
    }

    /** A parameter of a rule that is a list. */
    public List<String> list(String rule, String parameter) {
        String list = books.rules().parameter(rule, parameter, dayFor(rule));
        return list.isBlank() ? List.of() : List.of(list.split(","));
    }

    /** The organisation as it was relied on. */
    public Organisation organisation() {
        return books.organisation();
    }

    /** The statistics periods as they were relied on. */
    public Periods periods() {
        return books.periods();
    }

    /** The first moment of a day, in the house's time zone. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(asking.zone()).toInstant();
    }

    /** The house's time zone. */
    public ZoneId zone() {
        return asking.zone();
    }

    /** The full name of the command that is decided. */
    public String commandName() {
        return command.fullName();
    }

    /** The record the command names, if it names one. */
    public @Nullable RecordId target() {
        return asking.target();
    }

    /** A new identifier of the kind. */
    public RecordId newId(String kind) {
        return numbers.next(kind, today().getYear());
    }

    /** Seals a personal value under the key of the person it speaks of. */
    public Protected<String> protect(RecordId subject, String value) {
        requireState(!sealing.erased(subject), "refused.subjectErased", Fact.fact("subject", subject));
        return sealing.seal(subject, value);
    }

    /** What is sealed, to be compared. */
    public SealedValues sealing() {
        return sealing;
    }

    boolean settled() {
        return by != null;
    }

    List<RuleBreached> breaches() {
        return breaches;
    }

    CommandDescriptor command() {
        return command;
    }

    Asking asking() {
        return asking;
    }

    Authority authority() {
        return authority;
    }

    /** The registers relied on, as the append will check them. */
    Map<String, Long> reliedOn() {
        return books.positions();
    }

    /** The provenance of the command's events. */
    Provenance provenance() {
        return new Provenance(
                by(),
                command.fullName(),
                asking.commandId(),
                asking.occurredAt(),
                asking.lateReason(),
                asking.cause(),
                List.copyOf(cited),
                reliedOn(),
                List.copyOf(standards));
    }
}
