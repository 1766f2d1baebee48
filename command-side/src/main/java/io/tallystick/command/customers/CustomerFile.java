package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerFileEvent;
import io.tallystick.events.customers.CustomerFileEvent.BaseDataKeptPermanently;
import io.tallystick.events.customers.CustomerFileEvent.BusinessRelationshipEnded;
import io.tallystick.events.customers.CustomerFileEvent.BusinessRelationshipResumed;
import io.tallystick.events.customers.CustomerFileEvent.CreditProblemRecorded;
import io.tallystick.events.customers.CustomerFileEvent.CustodianAppointed;
import io.tallystick.events.customers.CustomerFileEvent.CustodyOffered;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileAbsorbed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileRevived;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesMerged;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesParted;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldPlaced;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReleased;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewReminded;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewerChanged;
import io.tallystick.events.customers.CustomerFileEvent.CustomerNatureSet;
import io.tallystick.events.customers.CustomerFileEvent.CustomerRetentionLengthened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerRetentionStarted;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.customers.CustomerFileEvent.FactDisputed;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.CustomerFileEvent.FactSuperseded;
import io.tallystick.events.customers.CustomerFileEvent.FactVerified;
import io.tallystick.events.customers.CustomerFileEvent.FileTemplateApplied;
import io.tallystick.events.customers.CustomerFileEvent.MergeDeclined;
import io.tallystick.events.customers.CustomerFileEvent.MergeProposed;
import io.tallystick.events.customers.CustomerFileEvent.PersonalBasisRecorded;
import io.tallystick.events.customers.CustomerFileEvent.PersonalBasisWithdrawn;
import io.tallystick.events.customers.CustomerFileEvent.SalespersonAssigned;
import io.tallystick.events.customers.CustomerFileEvent.SourceConflictFound;
import io.tallystick.events.customers.CustomerFileEvent.SourceConflictResolved;
import io.tallystick.events.customers.CustomerFileEvent.SourcesAgree;
import io.tallystick.events.customers.CustomerFileEvent.TradingProblemClosed;
import io.tallystick.events.customers.CustomerFileEvent.TradingProblemRecorded;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.kernel.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The file of one customer (II-22). */
public class CustomerFile extends LedgerRecord {
    private static final int WHOLE = 100;

    private final Facts facts = new Facts();
    private final FileHolds holds = new FileHolds();
    private final Principals principals = new Principals();
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
    private @Nullable LocalDate resumed;
    private @Nullable LocalDate ended;
    private @Nullable LocalDate keptUntil;
    private boolean struckOff;
    private int problems;
    private int creditProblems;
    private final Set<RecordId> writers = new HashSet<>();
    private Instant openedAt = Instant.EPOCH;
    private Instant changedAt = Instant.EPOCH;

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

    /** The day the business relationship went on after an end, the last time it did; absent where it never ended. */
    Optional<LocalDate> resumed() {
        return Optional.ofNullable(resumed);
    }

    Instant openedAt() {
        return openedAt;
    }

    /** The last day it is kept at least, as recorded; absent while no years run. */
    Optional<LocalDate> keptUntil() {
        return Optional.ofNullable(keptUntil);
    }

    boolean struckOff() {
        return struckOff;
    }

    RecordId id() {
        return self();
    }

    Facts facts() {
        return facts;
    }

    FileHolds holds() {
        return holds;
    }

    Principals principals() {
        return principals;
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

    /** The files that go on in this one. */
    Set<RecordId> absorbed() {
        return Set.copyOf(absorbed);
    }

    /** This file, with those that go on in it: all there is of one party. */
    List<RecordId> party() {
        return Stream.concat(Stream.of(self()), absorbed.stream().sorted()).toList();
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

    /** How many problems of credit were ever recorded (II-21). */
    int creditProblems() {
        return creditProblems;
    }

    /** Who recorded facts in it (IV-12). */
    Set<RecordId> writers() {
        return Set.copyOf(writers);
    }

    boolean problemOpen(int problem) {
        return openProblems.contains(problem);
    }

    /** When anything was last recorded in it. */
    Instant changedAt() {
        return changedAt;
    }

    /** How much of what its template asks for is there, in per cent (II-6). */
    int complete() {
        return required.isEmpty() ? WHOLE : (required.size() - missing().size()) * WHOLE / required.size();
    }

    @EventSourcingHandler
    void on(CustomerFileEvent event, @Timestamp Instant at) {
        changedAt = at;
        switch (event) {
            case CustomerFileOpened e -> {
                become(e.customer());
                opened = e;
                openedAt = at;
                nature = e.nature();
                custodian = e.custodian();
                salesperson = e.salesperson();
            }
            case FactRecorded e -> {
                facts.recorded(e);
                writers.add(e.recorder().employee());
            }
            case FactVerified e -> facts.verified(e.fact(), true);
            case FactDisputed e -> facts.verified(e.fact(), false);
            case FactSuperseded e -> facts.superseded(e.fact());
            case SourceConflictFound e -> facts.conflict(e.field(), e.year());
            case SourcesAgree e -> facts.agree(e.field(), e.year());
            case SourceConflictResolved e -> facts.resolved(e.field(), e.year(), e.rejected());
            case FileTemplateApplied e -> required = e.required();
            case CustomerNatureSet e -> nature = e.nature();
            case TradingProblemRecorded e -> {
                problems = e.problem();
                openProblems.add(e.problem());
            }
            case CreditProblemRecorded e -> creditProblems = e.problem();
            case TradingProblemClosed e -> openProblems.remove(e.problem());
            case MergeProposed e -> proposals.put(e.absorbed(), e);
            case MergeDeclined e -> proposals.remove(e.absorbed());
            case CustomerFilesMerged e -> {
                proposals.remove(e.absorbed());
                absorbed.add(e.absorbed());
            }
            case CustomerFilesParted e -> {
                absorbed.remove(e.absorbed());
                holds.parted(e.absorbed());
            }
            case CustomerFileAbsorbed e -> survivor = e.survivor();
            case CustomerFileRevived e -> survivor = null;
            case CustomerHoldPlaced e -> holds.placed(e, absorbed);
            case CustomerHoldReleased e -> holds.released(e.hold());
            case CustomerHoldReviewed e -> holds.reviewed(e);
            case CustomerHoldReviewReminded e -> holds.reminded(e);
            case CustomerHoldReviewerChanged e -> holds.passed(e);
            case CustomerRetentionStarted e -> keptUntil = e.until();
            case CustomerRetentionLengthened e -> keptUntil = e.until();
            case BaseDataKeptPermanently e -> holds.kept(e);
            case PersonalBasisRecorded e -> principals.take(e);
            case PersonalBasisWithdrawn e -> {
                principals.take(e);
                facts.withdrawn(e.role());
            }
            case BusinessRelationshipEnded e -> ended = e.endedOn();
            case BusinessRelationshipResumed e -> {
                resumed = e.resumedOn();
                ended = null;
                keptUntil = null;
            }
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
