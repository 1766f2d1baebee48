package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.customers.CustomerFileEvent.CustodianAppointed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileAbsorbed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileRevived;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesMerged;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesParted;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldPlaced;
import io.tallystick.events.customers.CustomerFileEvent.MergeDeclined;
import io.tallystick.events.customers.CustomerFileEvent.MergeProposed;
import io.tallystick.events.customers.CustomerFileEvent.SalespersonAssigned;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.Hold;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Brings two files of one party together, and apart again (II-22). One goes on in the other; it keeps everything that was
 * recorded in it, so that parting them is always possible and loses nothing.
 */
final class Mergers {
    private final LedgerRecords<CustomerFile> files;
    private final PartyKeys keys;

    Mergers(LedgerRecords<CustomerFile> files, PartyKeys keys) {
        this.files = files;
        this.keys = keys;
    }

    private record Two(Aggregate<CustomerFile> survivor, Aggregate<CustomerFile> absorbed) {}

    @CommandHandler
    void handle(ProposeMerge command, Decision decision) {
        decision.requireField("absorbed", !command.customer().equals(command.absorbed()), "refused.mergeWithItself");
        Two two = load(command.customer(), command.absorbed());
        Signature by = within(two, decision);
        requireApart(two, decision);
        decision.applies("II-22");
        decision.requireState(
                two.survivor()
                        .invoke(f -> Optional.ofNullable(f.proposal(command.absorbed())))
                        .isEmpty(),
                "refused.mergeProposed");
        two.survivor()
                .execute(
                        f -> f.record(new MergeProposed(command.customer(), command.absorbed(), command.reason(), by)));
    }

    @CommandHandler
    void handle(ApproveMerge command, Decision decision) throws Exception {
        Two two = load(command.customer(), command.absorbed());
        Signature by = within(two, decision);
        MergeProposed proposed = proposed(two, command.absorbed(), decision);
        decision.separate("VI-14", "role.proposer", proposed.by());
        requireApart(two, decision);
        two.survivor()
                .execute(f ->
                        f.record(new CustomerFilesMerged(command.customer(), command.absorbed(), proposed.by(), by)));
        two.absorbed().execute(f -> f.record(new CustomerFileAbsorbed(command.absorbed(), command.customer())));
        PartyKeys.Loaded names = keys.load(Party.onCard(two.absorbed(), decision), decision);
        names.release(command.absorbed());
        names.claim(command.customer());
    }

    @CommandHandler
    void handle(DeclineMerge command, Decision decision) {
        Two two = load(command.customer(), command.absorbed());
        Signature by = within(two, decision);
        proposed(two, command.absorbed(), decision);
        two.survivor()
                .execute(
                        f -> f.record(new MergeDeclined(command.customer(), command.absorbed(), command.reason(), by)));
    }

    @CommandHandler
    void handle(UndoMerge command, Decision decision) throws Exception {
        Two two = load(command.customer(), command.absorbed());
        Signature by = within(two, decision);
        decision.applies("II-22");
        decision.requireState(
                two.survivor().invoke(f -> f.hasAbsorbed(command.absorbed())),
                "refused.notMerged",
                fact("customer", command.absorbed()));
        two.survivor().execute(f -> f.requireLive(decision));
        List<Hold> held = two.survivor().invoke(f -> f.holds().on(command.absorbed()));
        two.survivor()
                .execute(f -> f.record(
                        new CustomerFilesParted(command.customer(), command.absorbed(), command.reason(), by)));
        two.absorbed().execute(f -> f.record(new CustomerFileRevived(command.absorbed(), command.customer())));
        handOn(two, by, decision);
        held.forEach(hold -> holdOn(two.absorbed(), hold, by, decision));
        PartyKeys.Loaded names = keys.load(Party.onCard(two.absorbed(), decision), decision);
        Set<Party> given = Party.onCard(two.absorbed(), decision);
        given.removeAll(Party.onCard(two.survivor(), decision));
        // Others that still go on in the survivor may tell the same.
        files.loadAll(two.survivor().invoke(CustomerFile::absorbed))
                .values()
                .forEach(other -> given.removeAll(Party.onCard(other, decision)));
        names.only(given).release(command.customer());
        names.claim(command.absorbed());
    }

    /** What was held as part of the other stays held by itself (VI-12). */
    private static void holdOn(Aggregate<CustomerFile> absorbed, Hold hold, Signature by, Decision decision) {
        decision.applies("VI-12");
        absorbed.execute(f -> f.record(new CustomerHoldPlaced(
                f.id(),
                new Hold(
                        f.holds().next(),
                        hold.kind(),
                        hold.authority(),
                        hold.reason(),
                        hold.reviewer(),
                        hold.reviewOn()),
                null,
                by)));
    }

    /** Nobody who leaves is given a file again: who answers for the other answers for this one, and nobody sells to it yet (VI-20). */
    private static void handOn(Two two, Signature by, Decision decision) {
        two.absorbed().execute(f -> {
            RecordId custodian = f.custodian();
            RecordId heir = Objects.requireNonNull(two.survivor().invoke(CustomerFile::custodian));
            boolean gone = left(custodian, decision);
            if (left(f.salesperson(), decision) || (gone && heir.equals(f.salesperson()))) {
                f.record(new SalespersonAssigned(f.id(), null, by));
            }
            if (gone) {
                f.record(new CustodianAppointed(f.id(), heir, custodian, by));
            }
        });
    }

    private static boolean left(@Nullable RecordId employee, Decision decision) {
        return employee != null && decision.organisation().leaving(employee) && decision.applies("VI-20");
    }

    private Two load(RecordId survivor, RecordId absorbed) {
        Map<RecordId, Aggregate<CustomerFile>> loaded = files.loadAll(List.of(survivor, absorbed));
        return new Two(Objects.requireNonNull(loaded.get(survivor)), Objects.requireNonNull(loaded.get(absorbed)));
    }

    /** Both files are the business of who brings them together. */
    private static Signature within(Two two, Decision decision) {
        decision.within(Places.scope(two.absorbed().invoke(CustomerFile::unit), decision));
        return decision.within(Places.scope(two.survivor().invoke(CustomerFile::unit), decision));
    }

    /** Chains would make it unclear where a file goes on. */
    private static void requireApart(Two two, Decision decision) {
        two.survivor().execute(f -> f.requireLive(decision));
        two.absorbed().execute(f -> f.requireLive(decision));
        decision.requireState(!two.absorbed().invoke(CustomerFile::hasAbsorbedAny), "refused.hasAbsorbed");
    }

    private static MergeProposed proposed(Two two, RecordId absorbed, Decision decision) {
        Optional<MergeProposed> proposed = two.survivor().invoke(f -> Optional.ofNullable(f.proposal(absorbed)));
        decision.requireState(proposed.isPresent(), "refused.noMergeProposed", fact("customer", absorbed));
        return proposed.orElseThrow();
    }
}
