package io.tallystick.query.work;

import static io.tallystick.query.work.Asking.over;
import static io.tallystick.query.work.Asking.tasks;

import io.tallystick.events.customers.CustomerAccessEvent.AccessAppealDecided;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGranted;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRefusalAppealed;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRequestRefused;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRequested;
import io.tallystick.events.customers.CustomerFileEvent.CounterMeasureSet;
import io.tallystick.events.customers.CustomerFileEvent.CustodianAppointed;
import io.tallystick.events.customers.CustomerFileEvent.CustodyOffered;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileAbsorbed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileRevived;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesMerged;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.customers.CustomerFileEvent.MergeDeclined;
import io.tallystick.events.customers.CustomerFileEvent.MergeProposed;
import io.tallystick.events.customers.CustomerFileEvent.SalespersonAssigned;
import io.tallystick.events.customers.CustomerFileEvent.TradingProblemClosed;
import io.tallystick.events.customers.contacts.AnnualReportStanding;
import io.tallystick.events.customers.contacts.ContactEvent.AnnualReportAsked;
import io.tallystick.events.customers.contacts.ContactEvent.AnnualReportFiled;
import io.tallystick.events.customers.contacts.ContactEvent.ConfidentialityExemptionRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.ContactAssigned;
import io.tallystick.events.customers.contacts.ContactEvent.ContactRelieved;
import io.tallystick.events.customers.contacts.ContactEvent.ContactReportFiled;
import io.tallystick.events.customers.contacts.ContactEvent.DealingLinked;
import io.tallystick.events.customers.contacts.ContactEvent.DealingRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.ImportantContactReported;
import io.tallystick.events.customers.grading.OrderOutcome;
import io.tallystick.events.customers.grading.TradeEvent.CustomerTierAssigned;
import io.tallystick.events.customers.grading.TradeEvent.OrderDecided;
import io.tallystick.events.customers.grading.TradeEvent.OverLimitApproved;
import io.tallystick.events.customers.grading.TradeEvent.TierOverridden;
import io.tallystick.events.customers.grading.TradeEvent.TierOverrideAsked;
import io.tallystick.events.customers.sources.SourceEvent.InvestigationApproved;
import io.tallystick.events.customers.sources.SourceEvent.InvestigationCommissioned;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportOpened;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportSubmitted;
import io.tallystick.events.customers.upkeep.UpkeepEvent.CustomerFileReviewed;
import io.tallystick.events.customers.upkeep.UpkeepEvent.StaleFileFlagged;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.organisation.OrganisationEvent.UnitOpened;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;

/**
 * What people owe customer files day by day: requests to answer, stale files to review, reports to hand in, dealings to report,
 * and what somebody asked for and another decides. Steps of demands, holds and grants that end are {@link CustomerWork}.
 */
@ReadModel(name = "customer-duties", version = 3)
public final class CustomerDuties {
    private static final String TASK = "task";
    private static final String RESULTS = "RESULTS_";
    private static final int AHEAD = 7;
    private static final List<Post> DECIDE = List.of(Post.DEPARTMENT_HEAD, Post.GENERAL_MANAGER);

    @EventHandler
    void on(UnitOpened e, Rows rows) {
        rows.insert("house_unit", e.unit()).set("fonds", e.fonds());
    }

    @EventHandler
    void on(CustomerFileOpened e, Rows rows) {
        rows.insert("customer_home", e.customer())
                .set("house_unit", e.unit())
                .set("custodian", e.custodian())
                .set("salesperson", e.salesperson());
    }

    @EventHandler
    void on(SalespersonAssigned e, Rows rows) {
        rows.row("customer_home", e.customer()).set("salesperson", e.salesperson());
        if (e.salesperson() != null) {
            rows.where(TASK, "record", e.customer()).stream()
                    .filter(row -> post(row) == Post.SALESPERSON && ofSalesperson(String.valueOf(row.text(TASK))))
                    .forEach(row -> row.set("employee", e.salesperson()));
        }
    }

    /** What passes to the next who sells to the customer. */
    private static boolean ofSalesperson(String task) {
        return task.equals("ReviewCustomerFile") || task.startsWith(RESULTS);
    }

    @EventHandler
    void on(CustodianAppointed e, Rows rows) {
        over(e.customer(), "AcceptCustody", rows);
        rows.row("customer_home", e.customer()).set("custodian", e.custodian());
        rows.where(TASK, "record", e.customer()).stream()
                .filter(row ->
                        post(row) == Post.FILE_CUSTODIAN && e.relieved().value().equals(row.text("employee")))
                .forEach(row -> row.set("employee", e.custodian()));
    }

    @EventHandler
    void on(CustodyOffered e, Rows rows, LogEntry entry) {
        over(e.customer(), "AcceptCustody", rows);
        ask(e.customer(), "AcceptCustody", "II-62", Post.FILE_CUSTODIAN, e.customer(), rows, entry)
                .set("employee", e.successor());
    }

    @EventHandler
    void on(CustomerStruckOff e, Rows rows) {
        rows.where(TASK, "customer", e.customer()).forEach(Row::delete);
    }

    @EventHandler
    void on(CustomerFileAbsorbed e, Rows rows) {
        new OrderTasks(rows).absorbed(e.customer(), e.survivor());
    }

    @EventHandler
    void on(CustomerFileRevived e, Rows rows) {
        new OrderTasks(rows).revived(e.customer());
    }

    /** Whoever answers for the file answers requests to read it, within the hours the rule gives (II-57). */
    @EventHandler
    void on(AccessRequested e, Rows rows, LogEntry entry) {
        ask(e.customer(), request(e.request()), "II-57", Post.FILE_CUSTODIAN, e.customer(), rows, entry)
                .set("command", "customers.GrantAccess")
                .set("title", e.by().employee())
                .set("employee", home(e.customer(), rows).text("custodian"))
                .set("due_on", LocalDate.ofInstant(e.dueAt(), ZoneOffset.UTC));
    }

    @EventHandler
    void on(AccessGranted e, Rows rows) {
        if (e.request() != null) {
            over(e.customer(), request(e.request()), rows);
        }
    }

    @EventHandler
    void on(AccessRequestRefused e, Rows rows) {
        over(e.customer(), request(e.request()), rows);
    }

    @EventHandler
    void on(AccessRefusalAppealed e, Rows rows, LogEntry entry) {
        for (Post post : List.of(Post.GENERAL_MANAGER, Post.COMPLIANCE_OFFICER)) {
            ask(e.customer(), appeal(e.request()), "II-60", post, e.customer(), rows, entry)
                    .set("command", "customers.DecideAppeal")
                    .set("title", e.by().employee())
                    .set("apart", Apart.told(e.by()));
        }
    }

    @EventHandler
    void on(AccessAppealDecided e, Rows rows) {
        over(e.customer(), appeal(e.request()), rows);
    }

    private static String request(int number) {
        return "REQUEST_" + number;
    }

    private static String appeal(int number) {
        return "APPEAL_" + number;
    }

    /** Of who sells to the customer; where nobody does, of who answers for the file (II-52). */
    @EventHandler
    void on(StaleFileFlagged e, Rows rows, LogEntry entry) {
        Row home = home(e.customer(), rows);
        String salesperson = home.text("salesperson");
        Post post = salesperson == null ? Post.FILE_CUSTODIAN : Post.SALESPERSON;
        ask(e.customer(), "ReviewCustomerFile", "II-52", post, e.customer(), rows, entry)
                .set("employee", salesperson == null ? home.text("custodian") : salesperson)
                .set("due_on", e.againOn());
    }

    @EventHandler
    void on(CustomerFileReviewed e, Rows rows) {
        over(e.customer(), "ReviewCustomerFile", rows);
    }

    @EventHandler
    void on(VisitReportOpened e, Rows rows, LogEntry entry) {
        at(e.report(), "SubmitVisitReport", "II-32", Post.SALESPERSON, e.unit(), rows, entry)
                .set("title", e.first() + " – " + e.last())
                .set("employee", e.salesperson())
                .set("not_before", e.last())
                .set("due_on", e.dueOn());
    }

    @EventHandler
    void on(VisitReportSubmitted e, Rows rows) {
        over(e.report(), "SubmitVisitReport", rows);
    }

    @EventHandler
    void on(DealingRecorded e, Rows rows, LogEntry entry) {
        if (e.customer() == null) {
            at(e.dealing(), "LinkDealing", "IV-19", e.by().post(), e.unit(), rows, entry)
                    .set("title", e.reference())
                    .set("employee", e.by().employee());
        }
        if (e.reportBy() != null) {
            at(e.dealing(), "ReportContact", "IV-11", e.by().post(), e.unit(), rows, entry)
                    .set("title", e.reference())
                    .set("customer", e.customer())
                    .set("employee", e.by().employee())
                    .set("due_on", e.reportBy());
        }
    }

    @EventHandler
    void on(DealingLinked e, Rows rows) {
        over(e.dealing(), "LinkDealing", rows);
        tasks(e.dealing(), "ReportContact", rows).forEach(row -> row.set("customer", e.customer()));
    }

    @EventHandler
    void on(ImportantContactReported e, Rows rows) {
        over(e.dealing(), "ReportContact", rows);
    }

    @EventHandler
    void on(ConfidentialityExemptionRecorded e, Rows rows) {
        over(e.dealing(), "ReportContact", rows);
    }

    @EventHandler
    void on(ContactAssigned e, Rows rows, LogEntry entry) {
        report(e.customer(), e.employee(), e.reportBy(), rows, entry);
    }

    @EventHandler
    void on(ContactReportFiled e, Rows rows, LogEntry entry) {
        report(e.customer(), e.employee(), e.nextBy(), rows, entry);
    }

    @EventHandler
    void on(ContactRelieved e, Rows rows) {
        over(e.customer(), "REPORT_" + e.employee().key(), rows);
    }

    private static void report(RecordId customer, RecordId employee, LocalDate by, Rows rows, LogEntry entry) {
        for (Post post : List.of(Post.SALESPERSON, Post.FILE_CUSTODIAN, Post.DEPARTMENT_HEAD)) {
            ask(customer, "REPORT_" + employee.key(), "IV-21", post, customer, rows, entry)
                    .set("command", "customers.FileContactReport")
                    .set("employee", employee)
                    .set("not_before", by.minusDays(AHEAD))
                    .set("due_on", by);
        }
    }

    /** Of who sells to the customer; where nobody does, of who answers for the file (IV-10). */
    @EventHandler
    void on(AnnualReportAsked e, Rows rows, LogEntry entry) {
        over(e.customer(), RESULTS + e.year(), rows);
        if (e.standing() == AnnualReportStanding.OWED) {
            Row home = home(e.customer(), rows);
            String salesperson = home.text("salesperson");
            Post post = salesperson == null ? Post.FILE_CUSTODIAN : Post.SALESPERSON;
            ask(e.customer(), RESULTS + e.year(), "IV-10", post, e.customer(), rows, entry)
                    .set("command", "customers.FileAnnualReport")
                    .set("title", String.valueOf(e.year()))
                    .set("employee", salesperson == null ? home.text("custodian") : salesperson)
                    .set("due_on", e.againOn());
        }
    }

    @EventHandler
    void on(AnnualReportFiled e, Rows rows) {
        over(e.customer(), RESULTS + e.year(), rows);
    }

    @EventHandler
    void on(CounterMeasureSet e, Rows rows, LogEntry entry) {
        over(e.customer(), problem(e.problem()), rows);
        for (Post post : List.of(Post.SALESPERSON, Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER)) {
            ask(e.customer(), problem(e.problem()), "II-20", post, e.customer(), rows, entry)
                    .set("command", "customers.CloseProblem")
                    .set("employee", e.owner())
                    .set("not_before", e.dueOn().minusDays(AHEAD))
                    .set("due_on", e.dueOn());
        }
    }

    @EventHandler
    void on(TradingProblemClosed e, Rows rows) {
        over(e.customer(), problem(e.problem()), rows);
    }

    private static String problem(int number) {
        return "PROBLEM_" + number;
    }

    @EventHandler
    void on(MergeProposed e, Rows rows, LogEntry entry) {
        for (Post post : List.of(Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER)) {
            ask(e.customer(), merge(e.absorbed()), "II-22", post, e.customer(), rows, entry)
                    .set("command", "customers.ApproveMerge")
                    .set("title", e.absorbed())
                    .set("apart", Apart.told(e.by()));
        }
    }

    @EventHandler
    void on(MergeDeclined e, Rows rows) {
        over(e.customer(), merge(e.absorbed()), rows);
    }

    @EventHandler
    void on(CustomerFilesMerged e, Rows rows) {
        over(e.customer(), merge(e.absorbed()), rows);
    }

    private static String merge(RecordId absorbed) {
        return "MERGE_" + absorbed.key();
    }

    @EventHandler
    void on(OrderDecided e, Rows rows, LogEntry entry) {
        new OrderTasks(rows).decided(e.customer(), e.order());
        if (e.outcome() == OrderOutcome.TO_APPROVE) {
            for (Post post : DECIDE) {
                ask(e.customer(), OrderTasks.of(e.order()), "II-49", post, e.customer(), rows, entry)
                        .set("command", "customers.ApproveOrder")
                        .set("title", e.order())
                        .set("apart", Apart.told(e.by()));
            }
        }
    }

    @EventHandler
    void on(OverLimitApproved e, Rows rows) {
        new OrderTasks(rows).decided(e.customer(), e.order());
    }

    @EventHandler
    void on(TierOverrideAsked e, Rows rows, LogEntry entry) {
        for (Post post : DECIDE) {
            ask(e.customer(), "ApproveTierOverride", "II-10", post, e.customer(), rows, entry)
                    .set("apart", Apart.told(e.by()));
        }
    }

    @EventHandler
    void on(TierOverridden e, Rows rows) {
        over(e.customer(), "ApproveTierOverride", rows);
    }

    @EventHandler
    void on(CustomerTierAssigned e, Rows rows) {
        over(e.customer(), "ApproveTierOverride", rows);
    }

    @EventHandler
    void on(InvestigationCommissioned e, Rows rows, LogEntry entry) {
        for (Post post : DECIDE) {
            at(e.investigation(), "ApproveInvestigation", "II-26", post, e.unit(), rows, entry)
                    .set("title", e.purpose())
                    .set("customer", e.customer())
                    .set("apart", Apart.told(e.by()));
        }
    }

    @EventHandler
    void on(InvestigationApproved e, Rows rows) {
        over(e.investigation(), "ApproveInvestigation", rows);
    }

    private static Post post(Row row) {
        return Post.valueOf(Objects.requireNonNull(row.text("post")));
    }

    private static Row home(RecordId customer, Rows rows) {
        return rows.row("customer_home", customer);
    }

    private static Row ask(
            RecordId record, String task, String rule, Post post, RecordId customer, Rows rows, LogEntry entry) {
        RecordId unit = new RecordId(String.valueOf(home(customer, rows).text("house_unit")));
        return at(record, task, rule, post, unit, rows, entry).set("customer", customer);
    }

    private static Row at(
            RecordId record, String task, String rule, Post post, RecordId unit, Rows rows, LogEntry entry) {
        return new Asking(rows, entry).of(post, record, task, rule, unit);
    }
}
