package io.tallystick.query.console.customers;

import io.tallystick.events.customers.CustomerFileEvent.BaseDataKeptPermanently;
import io.tallystick.events.customers.CustomerFileEvent.CreditProblemRecorded;
import io.tallystick.events.customers.CustomerFileEvent.CustodianAppointed;
import io.tallystick.events.customers.CustomerFileEvent.CustodyOffered;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesMerged;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesParted;
import io.tallystick.events.customers.CustomerFileEvent.MergeDeclined;
import io.tallystick.events.customers.CustomerFileEvent.MergeProposed;
import io.tallystick.events.customers.CustomerFileEvent.TradingProblemClosed;
import io.tallystick.events.customers.CustomerFileEvent.TradingProblemRecorded;
import io.tallystick.events.customers.FactStanding;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which commands on a customer file can come to anything as it stands; the others would only be refused. */
final class CustomerOffers {
    private final CustomerSheet sheet;
    private final Set<RecordId> proposed = new HashSet<>();
    private final Set<RecordId> absorbed = new HashSet<>();
    private final Set<Integer> problems = new HashSet<>();
    private @Nullable RecordId offeredTo;
    private boolean creditProblems;
    private boolean permanent;

    CustomerOffers(CustomerSheet sheet, List<LogEntry> history) {
        this.sheet = sheet;
        history.forEach(entry -> take(entry.event()));
    }

    private void take(Object event) {
        switch (event) {
            case MergeProposed e -> proposed.add(e.absorbed());
            case MergeDeclined e -> proposed.remove(e.absorbed());
            case CustomerFilesMerged e -> {
                proposed.remove(e.absorbed());
                absorbed.add(e.absorbed());
            }
            case CustomerFilesParted e -> absorbed.remove(e.absorbed());
            case TradingProblemRecorded e -> problems.add(e.problem());
            case TradingProblemClosed e -> problems.remove(e.problem());
            case CreditProblemRecorded e -> creditProblems = true;
            case CustodyOffered e -> offeredTo = e.successor();
            case CustodianAppointed e -> offeredTo = null;
            case BaseDataKeptPermanently e -> permanent = true;
            default -> {
                // Opens and closes nothing.
            }
        }
    }

    /** The files that go on in this one. */
    List<RecordId> absorbed() {
        return absorbed.stream().sorted().toList();
    }

    /** Whether the command can come to anything. */
    boolean possible(String command, @Nullable RecordId reader) {
        if (sheet.survivor() != null || sheet.erased()) {
            return false;
        }
        return switch (command) {
            case "ApproveMerge", "DeclineMerge" -> !proposed.isEmpty();
            case "UndoMerge" -> !absorbed.isEmpty();
            case "CloseProblem", "SetCounterMeasure" -> !problems.isEmpty();
            case "AnnotateCreditProblem" -> creditProblems;
            case "ReleaseCustomerHold", "ReviewCustomerHold" -> sheet.holds() > 0;
            case "EndRelationship" -> sheet.ended() == null;
            case "ResumeRelationship" -> sheet.ended() != null;
            case "AcceptCustody" -> reader != null && reader.equals(offeredTo);
            case "WithdrawPersonalBasis", "RecordPersonalFact" -> !sheet.bases().isEmpty();
            case "ResolveConflict" ->
                sheet.facts().stream().anyMatch(fact -> fact.standing() == FactStanding.IN_CONFLICT);
            case "VerifyFact", "DisputeFact", "SupersedeFact" ->
                sheet.facts().stream().anyMatch(CustomerSheet.Fact::onCard);
            case "KeepBaseDataPermanently" -> !permanent;
            default -> true;
        };
    }
}
