package io.tallystick.query.console.custody;

import io.tallystick.events.custody.HoldingEvent;
import io.tallystick.events.custody.HoldingEvent.HoldingListed;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.custody.HoldingEvent.HoldingPlaced;
import io.tallystick.events.custody.HoldingEvent.HoldingPrepared;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.HoldingState;
import io.tallystick.events.custody.store.Place;
import io.tallystick.events.filing.CustodyUnitEvent;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitArranged;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitDeclared;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitMigrated;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeGiven;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeWithdrawn;
import io.tallystick.events.filing.CustodyUnitEvent.FacetValueSet;
import io.tallystick.events.filing.CustodyUnitEvent.ItemFiled;
import io.tallystick.events.filing.CustodyUnitEvent.OldCodeFoundTwice;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeAssigned;
import io.tallystick.events.filing.CustodyUnitState;
import io.tallystick.events.filing.Item;
import io.tallystick.events.filing.Scoping;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.kit.LogEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A custody unit and its holding, as their own events tell them. */
public final class UnitSheet {
    private @Nullable UnitDescription description;
    private @Nullable CustodyUnitState state;
    private @Nullable HoldingState where;
    private @Nullable RecordId filer;
    private @Nullable Signature arranger;
    private @Nullable RecordId heldBy;
    private @Nullable RecordId transfer;
    private @Nullable RecordId loan;
    private @Nullable String code;
    private @Nullable CustodyUnitMigrated migrated;
    private boolean draftCode;
    private @Nullable String place;
    private @Nullable Place standsAt;
    private int pages;
    private int pieces;
    private final Map<Integer, Item> items = new LinkedHashMap<>();
    private List<Integer> order = List.of();
    private final Map<String, String> facets = new LinkedHashMap<>();
    private final List<LogEntry> history;

    /** A unit by its own identifier or its holding's, as registers name either. */
    public static UnitSheet known(Records records, RecordId id) {
        if (!id.kind().equals("unit") && !id.kind().equals("holding")) {
            throw new NotHere("unit " + id);
        }
        List<LogEntry> unit = records.of(Ids.of("unit", id.key()));
        List<LogEntry> holding = records.of(Ids.of("holding", id.key()));
        if (unit.isEmpty() && holding.isEmpty()) {
            throw new NotHere(id.value());
        }
        UnitSheet sheet = new UnitSheet(unit, holding);
        if (sheet.description() == null) {
            throw new NotHere(id.value());
        }
        return sheet;
    }

    /**
     * @param unit the unit's events, oldest first
     * @param holding the events of its holding, oldest first; either may be empty, not both
     */
    public UnitSheet(List<LogEntry> unit, List<LogEntry> holding) {
        for (LogEntry entry : unit) {
            if (entry.event() instanceof CustodyUnitEvent event) {
                state = CustodyUnitState.after(state, event);
                take(event);
            }
        }
        for (LogEntry entry : holding) {
            if (entry.event() instanceof HoldingEvent event) {
                where = HoldingState.after(event);
                take(event);
            }
        }
        List<LogEntry> all = new ArrayList<>(unit);
        all.addAll(holding);
        all.sort(java.util.Comparator.comparingLong(LogEntry::position));
        history = List.copyOf(all);
        version = unit.isEmpty() ? 0 : unit.getLast().stored().sequence();
    }

    private final long version;

    private void take(CustodyUnitEvent event) {
        switch (event) {
            case CustodyUnitOpened e -> {
                description = e.description();
                filer = e.filer();
            }
            case CustodyUnitDeclared e -> {
                description = e.description();
                filer = e.filer();
                arranger = new Signature(e.filer(), Post.FILER, null);
                pages = e.pages();
                pieces = e.pieces();
            }
            case CustodyUnitMigrated e -> {
                description = e.description();
                pages = e.pages();
                pieces = e.pieces();
                code = e.codeStands() ? e.code() : null;
                migrated = e;
            }
            case OldCodeFoundTwice e -> code = null;
            case CustodyUnitEvent.FilerChanged e -> filer = e.filer();
            case ItemFiled e -> {
                items.put(e.number(), e.item());
                pages += e.item().pages();
                pieces++;
                Scoping scoping = e.item().scoping();
                if (scoping != null
                        && scoping.security() != null
                        && description != null
                        && description.security() == null) {
                    description = description.marked(scoping.security());
                }
            }
            case CustodyUnitArranged e -> {
                order = e.order();
                arranger = e.arranger();
            }
            case FacetValueSet e -> facets.put(e.facet().name(), e.value());
            case DraftCodeGiven e -> {
                code = e.code();
                draftCode = true;
            }
            case DraftCodeWithdrawn e -> {
                code = null;
                draftCode = false;
            }
            case ReferenceCodeAssigned e -> {
                code = e.code();
                draftCode = false;
            }
            default -> {
                // Approval and binding show by the state and on the timeline.
            }
        }
    }

    private void take(HoldingEvent event) {
        switch (event) {
            case HoldingPrepared e -> heldBy = e.heldBy();
            case HoldingMigrated e -> {
                heldBy = e.heldBy();
                place = e.place();
                description = description == null ? e.description() : description;
                code = migrated == null ? e.code() : code;
                pieces = pieces == 0 ? e.pieces() : pieces;
            }
            case HoldingListed e -> transfer = e.transfer();
            case HoldingReceived e -> {
                heldBy = e.heldBy();
                transfer = e.transfer();
            }
            case HoldingEvent.HoldingNotReceived e -> transfer = null;
            case HoldingPlaced e -> standsAt = e.place();
            case HoldingEvent.HoldingTakenForReading e -> loan = e.loan();
            case HoldingEvent.HoldingLent e -> loan = e.loan();
            case HoldingEvent.HoldingBroughtBack e -> loan = null;
            case HoldingEvent.HoldingLost e -> loan = null;
            case HoldingEvent.HoldingDestroyed e -> place = null;
            case HoldingEvent.HoldingTransferredOut e -> place = e.recipient();
            default -> {
                // Leaving and coming back show by the state and on the timeline.
            }
        }
    }

    public @Nullable UnitDescription description() {
        return description;
    }

    public @Nullable CustodyUnitState state() {
        return state;
    }

    public @Nullable HoldingState where() {
        return where;
    }

    /** Whether it is the archives room's to show to readers, on the shelf or not. */
    public boolean heldInCustody() {
        return where == HoldingState.IN_CUSTODY
                || where == HoldingState.IN_READING
                || where == HoldingState.ON_LOAN
                || where == HoldingState.OUT_OF_ROOM;
    }

    public @Nullable RecordId filer() {
        return filer;
    }

    /** Who arranged it, or made the list it was declared on. */
    @Nullable
    public Signature arranger() {
        return arranger;
    }

    public @Nullable RecordId heldBy() {
        return heldBy;
    }

    public @Nullable RecordId transfer() {
        return transfer;
    }

    /** The catalogue's word on it, where it was taken over from one. */
    public @Nullable CustodyUnitMigrated migrated() {
        return migrated;
    }

    /** The loan it is out on. */
    public @Nullable RecordId loan() {
        return loan;
    }

    public @Nullable String code() {
        return code;
    }

    /** Whether the code can still change with the order of its series. */
    public boolean draftCode() {
        return draftCode;
    }

    public @Nullable String place() {
        return place;
    }

    /** Where it was put, if it was put anywhere since it came into the ledger. */
    public @Nullable Place standsAt() {
        return standsAt;
    }

    public int pages() {
        return pages;
    }

    public int pieces() {
        return pieces;
    }

    /** The items by number, in their arranged order where there is one. */
    public Map<Integer, Item> items() {
        if (order.isEmpty()) {
            return items;
        }
        Map<Integer, Item> arranged = new LinkedHashMap<>();
        for (Integer number : order) {
            Item item = items.get(number);
            if (item != null) {
                arranged.put(number, item);
            }
        }
        return arranged;
    }

    public Map<String, String> facets() {
        return facets;
    }

    public List<LogEntry> history() {
        return history;
    }

    /** The unit's version, for {@code If-Match}. */
    public long version() {
        return version;
    }
}
