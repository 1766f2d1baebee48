package io.tallystick.query.console.time;

import io.tallystick.events.customers.contacts.ContactEvent.ConfidentialityExemptionRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.DealingLinked;
import io.tallystick.events.customers.contacts.ContactEvent.DealingRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.ImportantContactReported;
import io.tallystick.events.customers.sources.SourceEvent.InvestigationApproved;
import io.tallystick.events.customers.sources.SourceEvent.InvestigationReported;
import io.tallystick.events.customers.sources.SourceEvent.ProfileFormReturned;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportSubmitted;
import io.tallystick.query.kit.LogEntry;
import java.util.List;

/** Whether a step that can be made once on a record without a page of its own was made, so that it would only be refused. */
final class DoneAlready {
    private DoneAlready() {}

    static boolean is(String command, List<LogEntry> history) {
        return history.stream().map(LogEntry::event).anyMatch(event -> switch (command) {
            case "LinkDealing" ->
                event instanceof DealingLinked || (event instanceof DealingRecorded e && e.customer() != null);
            case "ReportContact", "ExemptContact" ->
                event instanceof ImportantContactReported
                        || event instanceof ConfidentialityExemptionRecorded
                        || (event instanceof DealingRecorded e && !e.important());
            case "SubmitVisitReport" -> event instanceof VisitReportSubmitted;
            case "ReturnProfileForm" -> event instanceof ProfileFormReturned;
            case "ApproveInvestigation" -> event instanceof InvestigationApproved;
            case "ReportInvestigation" -> event instanceof InvestigationReported;
            default -> false;
        });
    }
}
