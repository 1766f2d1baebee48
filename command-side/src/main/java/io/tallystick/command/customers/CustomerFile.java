package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerFileEvent;
import io.tallystick.events.customers.CustomerFileEvent.BusinessRelationshipEnded;
import io.tallystick.events.customers.CustomerFileEvent.BusinessRelationshipResumed;
import io.tallystick.events.customers.CustomerFileEvent.CustodianAppointed;
import io.tallystick.events.customers.CustomerFileEvent.CustodyOffered;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileAbsorbed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileRevived;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesMerged;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesParted;
import io.tallystick.events.customers.CustomerFileEvent.CustomerNatureSet;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.customers.CustomerFileEvent.FactDisputed;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.CustomerFileEvent.FactSuperseded;
import io.tallystick.events.customers.CustomerFileEvent.FactVerified;
import io.tallystick.events.customers.CustomerFileEvent.FileTemplateApplied;
import io.tallystick.events.customers.CustomerFileEvent.MergeDeclined;
import io.tallystick.events.customers.CustomerFileEvent.MergeProposed;
import io.tallystick.events.customers.CustomerFileEvent.SalespersonAssigned;
import io.tallystick.events.customers.CustomerFileEvent.SourceConflictFound;
import io.tallystick.events.customers.CustomerFileEvent.SourceConflictResolved;
import io.tallystick.events.customers.CustomerFileEvent.TradingProblemClosed;
import io.tallystick.events.customers.CustomerFileEvent.TradingProblemRecorded;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The file of one customer (II-22). */
public class CustomerFile extends LedgerRecord {
    private final Facts facts = new Facts();
    private final Set<Integer> openProblems = new HashSet<>();
    private final Map<RecordId, MergeProposed> proposals = new HashMap<>();
    private final Set<RecordId> absorbed = new HashSet<>();
    private @Nullable CustomerFileOpened opened;
    private @Nullable CustomerNature nature;
    private List<CardField> required = List.of();
    private @Nullable RecordId custodian;
    private @Nullable RecordId salesperson;
    private @Nullable RecordId offeredTo;
    private @Nullable RecordId survivor;
    private @Nullable LocalDate ended;
    private boolean struckOff;
    private int problems;

    /** For Axon, which replays events into it. */
    protected CustomerFile() {}

    CustomerFile(List<? extends CustomerFileEvent> first) {
        first.forEach(event -> apply(event));
    }

    void record(CustomerFileEvent event) {
        apply(event);
    }

    /** What was said when it was opened. */
    CustomerFileOpened opened() {
        return Objects.requireNonNull(opened, "a file that was never opened");
    }

    /** The unit of the house that looks after the customer. */
    RecordId unit() {
        return opened().unit();
    }

    /** The file is not absorbed by another, in which it would go on. */
    void requireLive(Decision decision) {
        decision.requireState(
                survivor == null,
                "refused.fileAbsorbed",
                fact("customer", self()),
                fact("survivor", String.valueOf(survivor)));
        decision.requireState(!struckOff, "refused.fileErased", fact("customer", self()));
    }

    /** The day the business relationship ended; absent while it goes on. */
    @Nullable
    LocalDate ended() {
        return ended;
    }

    RecordId id() {
        return self();
    }

    Facts facts() {
        return facts;
    }

    CustomerNature nature() {
        return Objects.requireNonNull(nature);
    }

    List<CardField> required() {
        return required;
    }

    /** Required fields without a fact; with any the file is provisional (IV-7). */
    List<CardField> missing() {
        return facts.missing(required);
    }

    RecordId custodian() {
        return Objects.requireNonNull(custodian);
    }

    @Nullable
    RecordId salesperson() {
        return salesperson;
    }

    @Nullable
    RecordId offeredTo() {
        return offeredTo;
    }

    @Nullable
    RecordId survivor() {
        return survivor;
    }

    boolean hasAbsorbed(RecordId other) {
        return absorbed.contains(other);
    }

    boolean hasAbsorbedAny() {
        return !absorbed.isEmpty();
    }

    @Nullable
    MergeProposed proposal(RecordId other) {
        return proposals.get(other);
    }

    int nextProblem() {
        return problems + 1;
    }

    boolean problemOpen(int problem) {
        return openProblems.contains(problem);
    }

    @EventSourcingHandler
    void on(CustomerFileEvent event) {
        switch (event) {
            case CustomerFileOpened e -> {
                become(e.customer());
                opened = e;
                nature = e.nature();
                custodian = e.custodian();
                salesperson = e.salesperson();
            }
            case FactRecorded e -> facts.recorded(e);
            case FactVerified e -> facts.verified(e.fact(), true);
            case FactDisputed e -> facts.verified(e.fact(), false);
            case FactSuperseded e -> facts.superseded(e.fact());
            case SourceConflictFound e -> facts.conflict(e.field(), e.year());
            case SourceConflictResolved e -> facts.resolved(e.field(), e.year(), e.rejected());
            case FileTemplateApplied e -> required = e.required();
            case CustomerNatureSet e -> nature = e.nature();
            case TradingProblemRecorded e -> {
                problems = e.problem();
                openProblems.add(e.problem());
            }
            case TradingProblemClosed e -> openProblems.remove(e.problem());
            case MergeProposed e -> proposals.put(e.absorbed(), e);
            case MergeDeclined e -> proposals.remove(e.absorbed());
            case CustomerFilesMerged e -> {
                proposals.remove(e.absorbed());
                absorbed.add(e.absorbed());
            }
            case CustomerFilesParted e -> absorbed.remove(e.absorbed());
            case CustomerFileAbsorbed e -> survivor = e.survivor();
            case CustomerFileRevived e -> survivor = null;
            case BusinessRelationshipEnded e -> ended = e.endedOn();
            case BusinessRelationshipResumed e -> ended = null;
            case CustomerStruckOff e -> struckOff = true;
            case SalespersonAssigned e -> salesperson = e.salesperson();
            case CustodyOffered e -> offeredTo = e.successor();
            case CustodianAppointed e -> {
                custodian = e.custodian();
                offeredTo = null;
            }
            default -> {
                // Changes nothing a decision asks for.
            }
        }
    }
}
