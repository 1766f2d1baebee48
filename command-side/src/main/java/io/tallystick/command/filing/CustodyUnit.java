package io.tallystick.command.filing;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.command.filing.ScopePlacing.Placed;
import io.tallystick.events.filing.CustodyUnitEvent;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitArranged;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitBound;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitDeclared;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitMigrated;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeGiven;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeWithdrawn;
import io.tallystick.events.filing.CustodyUnitEvent.FacetValueSet;
import io.tallystick.events.filing.CustodyUnitEvent.FilerChanged;
import io.tallystick.events.filing.CustodyUnitEvent.FilingApproved;
import io.tallystick.events.filing.CustodyUnitEvent.ItemFiled;
import io.tallystick.events.filing.CustodyUnitEvent.OldCodeFoundTwice;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeAssigned;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeSuperseded;
import io.tallystick.events.filing.CustodyUnitState;
import io.tallystick.events.filing.DocumentContent;
import io.tallystick.events.filing.Item;
import io.tallystick.events.filing.Scoping;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.Facet;
import io.tallystick.events.text.Beginning;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A custody unit 保管單位: opened, filled, arranged, approved, bound, coded. */
public class CustodyUnit extends LedgerRecord {
    /** The order of more items than this does not fit into one event. */
    private static final int MOST_ITEMS = 8000;

    private @Nullable UnitDescription description;
    private @Nullable DocumentContent content;
    private @Nullable RecordId filer;
    private @Nullable CustodyUnitState state;
    private @Nullable Signature arranger;
    private boolean approved;
    private boolean bound;
    private @Nullable String code;
    private @Nullable RecordId draftSeries;
    private int items;
    private int pages;
    private boolean paginated = true;
    private final NavigableSet<LocalDate> dates = new TreeSet<>();
    private final Set<String> scopeClasses = new HashSet<>();
    private final Map<Facet, String> facets = new EnumMap<>(Facet.class);

    /** For Axon, which replays events into it. */
    protected CustodyUnit() {}

    /** Opens a unit. */
    public CustodyUnit(RecordId id, UnitDescription description, RecordId filer, DocumentContent content) {
        apply(new CustodyUnitOpened(id, description, filer, content));
    }

    /** Takes a unit over from a list made outside the ledger. */
    public CustodyUnit(CustodyUnitDeclared declared) {
        apply(declared);
    }

    /** Takes a unit over from a catalogue made before the ledger began. */
    public CustodyUnit(CustodyUnitMigrated migrated) {
        apply(migrated);
    }

    /**
     * Files documents as the next items.
     *
     * @return where in the filing scope each belongs, by its number
     */
    SequencedMap<Integer, Scoping> file(List<Item> more, IntFunction<String> field, Decision decision) {
        decision.within(scope());
        requireState(decision, CustodyUnitState.OPEN);
        decision.requireState(!more.isEmpty(), "refused.nothingToFile");
        decision.requireState(items + more.size() <= MOST_ITEMS, "refused.unitFull", fact("most", MOST_ITEMS));
        for (int i = 0; i < more.size(); i++) {
            ItemSound.require(more.get(i), field.apply(i), decision);
        }
        SequencedMap<Integer, Scoping> filed = new LinkedHashMap<>();
        ScopePlacing scopeInForce = ScopePlacing.inForce(decision);
        for (int i = 0; i < more.size(); i++) {
            Item item = more.get(i);
            decision.require("I-1", item.pages() >= 1, "refused.notPaginated", fact("title", shortened(item.title())));
            Placed placed = scopeInForce.place(item, field.apply(i), content);
            int number = items + 1;
            apply(new ItemFiled(self(), number, placed.item(), placed.version()));
            if (placed.item().scoping() != null) {
                filed.put(number, placed.item().scoping());
            }
        }
        return filed;
    }

    @CommandHandler
    void handle(ArrangeUnit command, Decision decision) {
        Signature by = decision.within(scope());
        requireState(decision, CustodyUnitState.OPEN);
        RecordId assigned = Objects.requireNonNull(filer);
        decision.require(
                "I-1",
                assigned.equals(by.employee()) || assigned.equals(by.actingFor()),
                "refused.notTheFiler",
                fact("filer", assigned));
        List<Integer> order = ItemOrder.settle(command.order(), items, paginated, decision);
        apply(new CustodyUnitArranged(self(), order, pages, by));
    }

    @CommandHandler
    void handle(ApproveFiling command, Decision decision) {
        String project = description().project();
        Post head = project == null ? Post.DEPARTMENT_HEAD : Post.PROJECT_HEAD;
        Signature by = decision.within(scope(), head);
        requireState(decision, CustodyUnitState.ARRANGED, CustodyUnitState.DECLARED);
        if (project == null) {
            decision.require("I-36", by.post() == head, "refused.departmentHeadApproves");
        } else {
            decision.require("I-34", by.post() == head, "refused.projectHeadApproves", fact("project", project));
        }
        decision.separate("VI-14", "role.arranger", arranger);
        apply(new FilingApproved(self(), by));
    }

    @CommandHandler
    void handle(BindUnit command, Decision decision) {
        Signature by = decision.within(scope());
        requireState(decision, CustodyUnitState.APPROVED);
        decision.require(
                "I-2",
                decision.list("I-2", "boundKinds").contains(description().kind().name()),
                "refused.kindIsNotBound",
                fact("kind", description().kind()));
        apply(new CustodyUnitBound(self(), by));
    }

    @CommandHandler
    void handle(SetFacetValue command, Decision decision) {
        decision.within(scope());
        decision.requireState(!coded(), "refused.unitState", fact("state", Objects.requireNonNull(state)));
        decision.requireState(draftSeries == null, "refused.hasDraftNumber");
        apply(new FacetValueSet(
                self(),
                command.facet(),
                FacetValues.settle(command.facet(), command.value(), description(), dates, decision)));
    }

    private void requireState(Decision decision, CustodyUnitState... wanted) {
        decision.requireState(
                List.of(wanted).contains(state), "refused.unitState", fact("state", Objects.requireNonNull(state)));
    }

    static String shortened(String text) {
        return Beginning.told(text, 60);
    }

    /** Passes it to another filer, if it is still being filled by the one the handover names (VI-20). */
    void passTo(RecordId from, RecordId to, RecordId handover, Decision decision) {
        decision.requireState(
                state == CustodyUnitState.OPEN && from.equals(filer),
                "refused.notInCharge",
                fact("record", self()),
                fact("employee", from));
        apply(new FilerChanged(self(), to, handover));
    }

    /** Gives it a draft number, or another one. */
    void number(RecordId series, int number, String draftCode) {
        apply(new DraftCodeGiven(self(), series, number, draftCode));
    }

    /** Takes its draft number back. */
    void withdrawNumber(RecordId series, String reason) {
        apply(new DraftCodeWithdrawn(self(), series, reason));
    }

    /** Gives it its reference code for good. */
    void code(RecordId series, int number, String referenceCode, int schemeVersion) {
        apply(new ReferenceCodeAssigned(self(), series, number, referenceCode, schemeVersion));
    }

    /** It is placed in another class; its code becomes an alias (I-39). */
    void supersede(ReferenceCodeSuperseded superseded) {
        apply(superseded);
    }

    /** What it is. */
    public UnitDescription description() {
        return Objects.requireNonNull(description, "a unit that was neither opened nor declared");
    }

    /** The place it comes from. */
    public Scope scope() {
        return Scope.ofUnit(description().fonds(), description().unit());
    }

    /** Whether it is arranged (I-1), by its filer or by who made the list it was declared on. */
    public boolean arranged() {
        return state != CustodyUnitState.OPEN;
    }

    /** Whether its head approved it (I-34, I-36). */
    public boolean approved() {
        return approved;
    }

    /** Whether it was bound (I-2). */
    public boolean bound() {
        return bound;
    }

    /** Whether it is known from a list only. */
    public boolean declared() {
        return state == CustodyUnitState.DECLARED;
    }

    /** Its code, draft or final, if it has one. */
    public @Nullable String codeSoFar() {
        return code;
    }

    /** Its pages: those of its items, or those the list declared. */
    public int pages() {
        return pages;
    }

    /** Its items, or the pieces the list declared. */
    public int pieces() {
        return items;
    }

    /** Whether it was taken over from a catalogue made before the ledger began. */
    boolean migrated() {
        return state == CustodyUnitState.MIGRATED;
    }

    /** Whether it has a code for good: the ledger's, or an old one that is its own alone. */
    boolean coded() {
        return state == CustodyUnitState.CODED || (migrated() && code != null && draftSeries == null);
    }

    /** Another unit turned out to have had the same code. */
    void codeFoundTwice(String twice, RecordId other) {
        if (migrated() && twice.equals(code)) {
            apply(new OldCodeFoundTwice(self(), twice, other));
        }
    }

    @Nullable
    RecordId draftSeries() {
        return draftSeries;
    }

    Map<Facet, String> facets() {
        return facets;
    }

    @Nullable
    DocumentContent content() {
        return content;
    }

    /** The classes of the filing scope its documents belong to. */
    Set<String> scopeClasses() {
        return scopeClasses;
    }

    private void move(CustodyUnitEvent event) {
        state = CustodyUnitState.after(state, event);
    }

    @EventSourcingHandler
    void on(CustodyUnitOpened event) {
        become(event.unit());
        move(event);
        description = event.description();
        filer = event.filer();
        content = event.content();
    }

    @EventSourcingHandler
    void on(CustodyUnitDeclared event) {
        become(event.unit());
        move(event);
        description = event.description();
        filer = event.filer();
        arranger = new Signature(event.filer(), Post.FILER, null);
        pages = event.pages();
        items = event.pieces();
    }

    @EventSourcingHandler
    void on(CustodyUnitMigrated event) {
        become(event.unit());
        move(event);
        description = event.description();
        pages = event.pages();
        items = event.pieces();
        code = event.codeStands() ? event.code() : null;
    }

    @EventSourcingHandler
    void on(OldCodeFoundTwice event) {
        code = null;
    }

    @EventSourcingHandler
    void on(FilerChanged event) {
        filer = event.filer();
    }

    @EventSourcingHandler
    void on(ItemFiled event) {
        items = event.number();
        pages += event.item().pages();
        paginated &= event.item().pages() >= 1;
        if (event.item().date() != null) {
            dates.add(event.item().date());
        }
        Scoping scoping = event.item().scoping();
        if (scoping != null) {
            scopeClasses.add(scoping.scopeClass());
        }
        if (scoping != null && scoping.security() != null && description().security() == null) {
            description = description().marked(scoping.security());
        }
    }

    @EventSourcingHandler
    void on(CustodyUnitArranged event) {
        move(event);
        arranger = event.arranger();
    }

    @EventSourcingHandler
    void on(FilingApproved event) {
        move(event);
        approved = true;
    }

    @EventSourcingHandler
    void on(CustodyUnitBound event) {
        move(event);
        bound = true;
    }

    @EventSourcingHandler
    void on(FacetValueSet event) {
        facets.put(event.facet(), event.value());
    }

    @EventSourcingHandler
    void on(DraftCodeGiven event) {
        draftSeries = event.series();
        code = event.code();
    }

    @EventSourcingHandler
    void on(DraftCodeWithdrawn event) {
        draftSeries = null;
        code = null;
    }

    @EventSourcingHandler
    void on(ReferenceCodeAssigned event) {
        move(event);
        draftSeries = null;
        code = event.code();
    }

    @EventSourcingHandler
    void on(ReferenceCodeSuperseded event) {
        description = description().placed(event.category(), event.classCode());
    }
}
