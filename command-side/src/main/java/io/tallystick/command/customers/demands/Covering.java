package io.tallystick.command.customers.demands;

import io.tallystick.command.customers.DemandedFiles;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.Fact;
import io.tallystick.events.customers.demands.DemandEvent.MergedFilesCovered;
import io.tallystick.events.customers.demands.DemandSheet;
import io.tallystick.events.customers.demands.MergedFile;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.Aggregate;

/** What a demand covers beside the files it names: a party has one file, under however many numbers it was kept (II-22, VI-30). */
record Covering(DemandedFiles files) {

    /** Covers what is of the same parties now, and holds it (VI-12); whoever asks has to have the authority over all of it. */
    void settle(Aggregate<Demand> demand, Decision decision) {
        DemandSheet sheet = demand.invoke(Demand::sheet);
        List<RecordId> named = sheet.registered().customers();
        List<MergedFile> merged = files.merged(named);
        if (merged.equals(sheet.merged())) {
            return;
        }
        List<RecordId> all = DemandSheet.covered(named, merged);
        files.within(all, decision);
        all.stream()
                .filter(customer -> !sheet.held().contains(customer))
                .forEach(customer -> files.holdMerged(customer, sheet.registered(), decision));
        demand.execute(
                one -> one.record(new MergedFilesCovered(sheet.registered().demand(), merged, decision.by())));
    }

    /** Requires that what was collected is of the parties as they are: since then files may have been merged or parted. */
    void requireCurrent(DemandSheet sheet, Decision decision) {
        List<MergedFile> merged = files.merged(sheet.registered().customers());
        decision.require(
                "VI-30",
                merged.equals(sheet.merged()),
                "refused.partyChanged",
                List.of(Decision.remedy(
                        "remedy.collectAgain",
                        "customers.ReturnCollection",
                        Post.GENERAL_MANAGER,
                        Post.LEGAL_REPRESENTATIVE)),
                Fact.fact(
                        "customers",
                        DemandSheet.covered(sheet.registered().customers(), merged).stream()
                                .map(RecordId::key)
                                .collect(Collectors.joining(", "))));
    }
}
