package io.tallystick.command.organisation;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.organisation.Organisation.Employee;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.organisation.HandoverEvent.HandoverListed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Lists what is handed over and passes it on when the other side has countersigned (VI-20). */
public final class Handovers {
    private static final String RULE = "VI-20";
    private static final Set<String> KINDS = Set.of("unit", "retention", "customer", "key");
    private static final int MOST = 1000;

    private final Repository<Handover> handovers;
    private final Passing passing;

    public Handovers(Repository<Handover> handovers, Passing passing) {
        this.handovers = handovers;
        this.passing = passing;
    }

    @CommandHandler
    void handle(ListHandover command, Decision decision) throws Exception {
        Organisation organisation = decision.organisation();
        Signature by = decision.within(organisation.homeOf(decision.askedBy()));
        List<RecordId> records = command.records().stream().distinct().sorted().toList();
        decision.requireState(!records.isEmpty() && records.size() <= MOST, "refused.handoverSize", fact("most", MOST));
        decision.requireState(
                records.stream().allMatch(record -> KINDS.contains(record.kind())),
                "refused.cannotBeHandedOver",
                fact("kinds", String.join(", ", KINDS.stream().sorted().toList())));
        Employee from = known(command.from(), decision);
        known(command.to(), decision);
        decision.requireState(!command.from().equals(command.to()), "refused.handoverToOneself");
        decision.require(
                RULE, !organisation.leaving(command.to()), "refused.alreadyLeaving", fact("employee", command.to()));
        if (command.witness() == null) {
            decision.require(
                    RULE,
                    by.employee().equals(command.from()),
                    "refused.notOnesOwnToHandOver",
                    List.of(remedy("remedy.takeOver", "organisation.ListHandover")));
        } else {
            takeover(command, from, by, decision);
        }
        RecordId id = decision.newId("handover");
        handovers.newInstance(() -> new Handover(new HandoverListed(
                id, command.from(), command.to(), records, command.witness(), command.remarks(), by)));
    }

    private static void takeover(ListHandover command, Employee from, Signature by, Decision decision) {
        RecordId witness = Objects.requireNonNull(command.witness());
        known(witness, decision);
        decision.require(
                RULE,
                from.revoked(),
                "refused.handsOverInPerson",
                List.of(remedy("remedy.revoke", "organisation.RevokeAtOnce", Post.LEDGER_ADMINISTRATOR)),
                fact("employee", from.id()));
        decision.require(
                RULE,
                by.employee().equals(command.to()) && command.to().equals(from.superior()),
                "refused.superiorTakesOver",
                fact("superior", String.valueOf(from.superior())));
        decision.insist(
                "VI-14",
                !by.sharesPersonWith(new Signature(witness, Post.NONE, null)) && !witness.equals(from.id()),
                "refused.witnessIsParty");
    }

    private static Employee known(RecordId employee, Decision decision) {
        @Nullable Employee known = decision.organisation().employee(employee).orElse(null);
        decision.requireState(known != null, "refused.noSuchEmployee", fact("employee", employee));
        return Objects.requireNonNull(known);
    }

    @CommandHandler
    void handle(CountersignHandover command, Decision decision) {
        Signature by = decision.within(decision.organisation().homeOf(decision.askedBy()));
        handovers.load(command.handover().value()).execute(handover -> {
            HandoverListed listed = handover.listed();
            decision.requireState(!handover.done(), "refused.handoverDone");
            RecordId other = listed.witness() == null ? listed.to() : listed.witness();
            decision.require(RULE, by.standsFor(other), "refused.notTheOtherSide", fact("person", other));
            decision.separate("VI-14", "role.giver", listed.by());
            decision.require(
                    RULE,
                    command.counted() == listed.records().size(),
                    "refused.countDiffers",
                    fact("listed", listed.records().size()),
                    fact("counted", command.counted()));
            handover.countersign(by);
            listed.records()
                    .forEach(record -> passing.pass(record, listed.from(), listed.to(), listed.handover(), decision));
        });
    }
}
