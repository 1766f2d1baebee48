package io.tallystick.command.customers.leavers;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.customers.leavers.ClearanceSide;
import io.tallystick.events.customers.leavers.FileRole;
import io.tallystick.events.customers.leavers.LeaverEvent;
import io.tallystick.events.customers.leavers.LeaverEvent.CustomerToldOfDeparture;
import io.tallystick.events.customers.leavers.LeaverEvent.FirstContactMade;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFile;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFilesAccepted;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFilesListed;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFilesSigned;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverUsesReviewed;
import io.tallystick.events.customers.leavers.LeaverEvent.ReplacementAssigned;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** How the customers of one leaver are taken over. */
public class LeaverClearance extends LedgerRecord {
    private final Map<ClearanceSide, Signature> signed = new EnumMap<>(ClearanceSide.class);
    private final Map<RecordId, ReplacementAssigned> replaced = new HashMap<>();
    private final Set<RecordId> told = new HashSet<>();
    private final Set<RecordId> contacted = new HashSet<>();
    private @Nullable LeaverFilesListed listed;
    private boolean reviewed;

    /** For Axon, which replays events into it. */
    protected LeaverClearance() {}

    LeaverClearance(LeaverFilesListed listed) {
        apply(listed);
    }

    static RecordId of(RecordId leaver) {
        return RecordId.of("leaver-clearance", leaver.key());
    }

    void record(LeaverEvent event) {
        apply(event);
    }

    LeaverFilesListed listed() {
        return Objects.requireNonNull(listed);
    }

    /** The customers somebody else has to look after. */
    List<RecordId> lookedAfter() {
        return listed().files().stream()
                .filter(file -> file.role() != FileRole.CUSTODIAN)
                .map(LeaverFile::customer)
                .toList();
    }

    /** What the leaver is to a customer somebody else has to look after. */
    FileRole listedAs(RecordId customer) {
        return listed().files().stream()
                .filter(file ->
                        file.role() != FileRole.CUSTODIAN && file.customer().equals(customer))
                .map(LeaverFile::role)
                .findFirst()
                .orElseThrow();
    }

    void requireListed(RecordId customer, Decision decision) {
        decision.requireField(
                "customers", lookedAfter().contains(customer), "refused.notOfTheLeaver", fact("customer", customer));
    }

    @Nullable
    Signature signed(ClearanceSide side) {
        return signed.get(side);
    }

    @Nullable
    ReplacementAssigned replacement(RecordId customer) {
        return replaced.get(customer);
    }

    boolean contacted(RecordId customer) {
        return contacted.contains(customer);
    }

    boolean told(RecordId customer) {
        return told.contains(customer);
    }

    boolean reviewed() {
        return reviewed;
    }

    /** Refuses as long as anything is open (IV-13, IV-14, IV-22, IV-23). */
    void requireDone(Decision decision) {
        decision.require("IV-13", reviewed, "refused.usesNotReviewed");
        List<RecordId> untold =
                lookedAfter().stream().filter(one -> !told.contains(one)).toList();
        List<RecordId> unreplaced =
                lookedAfter().stream().filter(one -> !replaced.containsKey(one)).toList();
        decision.require("IV-22", untold.isEmpty(), "refused.customersNotTold", fact("count", untold.size()));
        decision.require("IV-23", unreplaced.isEmpty(), "refused.noReplacement", fact("count", unreplaced.size()));
        decision.require("IV-14", signed.size() == ClearanceSide.values().length, "refused.filesNotTakenOver");
    }

    @EventSourcingHandler
    void on(LeaverEvent event) {
        switch (event) {
            case LeaverFilesListed e -> {
                become(e.clearance());
                listed = e;
            }
            case LeaverFilesSigned e -> signed.put(e.side(), e.by());
            case LeaverFilesAccepted e -> {
                // Follows from the second signature.
            }
            case LeaverUsesReviewed e -> reviewed = true;
            case ReplacementAssigned e -> replaced.put(e.customer(), e);
            case FirstContactMade e -> contacted.add(e.customer());
            case CustomerToldOfDeparture e -> told.add(e.customer());
        }
    }
}
