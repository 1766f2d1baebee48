package io.tallystick.query.work;

import static io.tallystick.events.kernel.Post.AUDITOR;
import static io.tallystick.events.kernel.Post.COMPLIANCE_OFFICER;
import static io.tallystick.events.kernel.Post.GENERAL_MANAGER;
import static io.tallystick.events.kernel.Post.LEGAL_REPRESENTATIVE;

import io.tallystick.events.customers.CustomerAccessEvent.AccessGrantRevoked;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGranted;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldPlaced;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReleased;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewerChanged;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.customers.demands.DemandEvent;
import io.tallystick.events.customers.demands.DemandEvent.CollectionReturned;
import io.tallystick.events.customers.demands.DemandEvent.DemandClosed;
import io.tallystick.events.customers.demands.DemandEvent.DemandCollected;
import io.tallystick.events.customers.demands.DemandEvent.DemandRegistered;
import io.tallystick.events.customers.demands.DemandEvent.FactWithheld;
import io.tallystick.events.customers.demands.DemandEvent.ProductionHandedOver;
import io.tallystick.events.customers.demands.DemandEvent.ProductionReceived;
import io.tallystick.events.customers.demands.DemandEvent.ProductionSealed;
import io.tallystick.events.customers.demands.DemandEvent.RecordWithheld;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.organisation.OrganisationEvent.AuthorityRevoked;
import io.tallystick.events.organisation.OrganisationEvent.DepartureBegun;
import io.tallystick.events.organisation.OrganisationEvent.UnitOpened;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of customer files: demands of authorities by their next step, holds by the day they are looked at again,
 * grants that are about to end. What has a day is a task from two weeks before it, when its first reminder goes out.
 */
@ReadModel(name = "customer-work", version = 2)
public final class CustomerWork {
    private static final String TASK = "task";
    private static final String STANDING = "demand_standing";
    private static final int AHEAD = 14;
    private static final List<Post> REVIEWERS =
            List.of(LEGAL_REPRESENTATIVE, AUDITOR, COMPLIANCE_OFFICER, GENERAL_MANAGER);
    private static final List<Post> APPROVERS = List.of(GENERAL_MANAGER, LEGAL_REPRESENTATIVE);
    private static final List<Post> SENDERS = List.of(COMPLIANCE_OFFICER, GENERAL_MANAGER);

    @EventHandler
    void on(UnitOpened e, Rows rows) {
        rows.insert("house_unit", e.unit()).set("fonds", e.fonds());
    }

    @EventHandler
    void on(CustomerFileOpened e, Rows rows) {
        rows.insert("customer_home", e.customer())
                .set("house_unit", e.unit())
                .set("fonds", rows.row("house_unit", e.unit()).text("fonds"));
    }

    @EventHandler
    void on(CustomerStruckOff e, Rows rows) {
        rows.where(TASK, "record", e.customer()).forEach(Row::delete);
    }

    @EventHandler
    void on(CustomerHoldPlaced e, Rows rows, LogEntry entry) {
        review(
                e.customer(),
                e.hold().number(),
                e.hold().reviewer().value(),
                e.hold().reviewOn(),
                rows,
                entry);
    }

    @EventHandler
    void on(CustomerHoldReviewed e, Rows rows, LogEntry entry) {
        String reviewer = over(e.customer(), hold(e.hold()), rows);
        if (reviewer != null) {
            review(e.customer(), e.hold(), reviewer, e.reviewOn(), rows, entry);
        }
    }

    @EventHandler
    void on(CustomerHoldReviewerChanged e, Rows rows) {
        tasks(e.customer(), hold(e.hold()), rows).forEach(row -> row.set("employee", e.reviewer()));
    }

    @EventHandler
    void on(CustomerHoldReleased e, Rows rows) {
        over(e.customer(), hold(e.hold()), rows);
    }

    private static void review(RecordId customer, int hold, String reviewer, LocalDate on, Rows rows, LogEntry entry) {
        for (Post post : REVIEWERS) {
            ask(customer, hold(hold), post, "ReviewCustomerHold", "VI-12", customer, rows, entry)
                    .set("title", customer.key())
                    .set("employee", reviewer)
                    .set("not_before", on.minusDays(AHEAD))
                    .set("due_on", on);
        }
    }

    private static String hold(int number) {
        return "REVIEW_HOLD_" + number;
    }

    /** Whoever gave a grant sees its end coming; a new one for the same person takes its place (IV-12, IV-15). */
    @EventHandler
    void on(AccessGranted e, Rows rows, LogEntry entry) {
        ended(e.grantee(), e.customer(), rows);
        ask(e.customer(), grant(e.grant()), e.grantor().post(), "GrantAccess", "IV-15", e.customer(), rows, entry)
                .set("title", e.grantee())
                .set("employee", e.grantor().employee())
                .set("grantee", e.grantee())
                .set("not_before", e.until().minusDays(AHEAD))
                .set("not_after", e.until())
                .set("due_on", e.until());
    }

    @EventHandler
    void on(AccessGrantRevoked e, Rows rows) {
        over(e.customer(), grant(e.grant()), rows);
    }

    @EventHandler
    void on(DepartureBegun e, Rows rows) {
        ended(e.employee(), null, rows);
    }

    @EventHandler
    void on(AuthorityRevoked e, Rows rows) {
        ended(e.employee(), null, rows);
    }

    private static void ended(RecordId grantee, @Nullable RecordId customer, Rows rows) {
        rows.where(TASK, "grantee", grantee).stream()
                .filter(row -> customer == null || customer.value().equals(row.text("record")))
                .forEach(Row::delete);
    }

    private static String grant(int number) {
        return "RENEW_GRANT_" + number;
    }

    @EventHandler
    void on(DemandEvent e, Rows rows, LogEntry entry) {
        RecordId demand = new RecordId(entry.record());
        switch (e) {
            case DemandRegistered registered -> {
                rows.insert(STANDING, demand)
                        .set("customer", registered.customers().getFirst())
                        .set("document", registered.document())
                        .set("due_on", registered.dueOn())
                        .set("registrar", Apart.told(registered.by()));
                next(demand, "CollectForDemand", List.of(COMPLIANCE_OFFICER), null, rows, entry);
            }
            case DemandCollected collected ->
                next(demand, "ApproveProduction", APPROVERS, Apart.told(collected.by()), rows, entry);
            case FactWithheld withheld -> alsoApart(demand, withheld.by(), rows);
            case RecordWithheld withheld -> alsoApart(demand, withheld.by(), rows);
            case CollectionReturned returned ->
                next(demand, "CollectForDemand", List.of(COMPLIANCE_OFFICER), null, rows, entry);
            case ProductionSealed sealed -> next(demand, "HandOverProduction", SENDERS, null, rows, entry);
            case ProductionHandedOver given -> {
                rows.row(STANDING, demand).set("due_on", null);
                next(demand, "RecordReceipt", SENDERS, null, rows, entry);
            }
            case ProductionReceived received ->
                next(
                        demand,
                        "CloseDemand",
                        REVIEWERS,
                        rows.row(STANDING, demand).text("registrar"),
                        rows,
                        entry);
            case DemandClosed closed -> {
                rows.where(TASK, "record", demand).forEach(Row::delete);
                rows.row(STANDING, demand).delete();
            }
            default -> {
                // The next step stays what it was.
            }
        }
    }

    private static void next(
            RecordId demand, String command, List<Post> posts, @Nullable String apart, Rows rows, LogEntry entry) {
        Row standing = rows.row(STANDING, demand);
        RecordId customer = new RecordId(String.valueOf(standing.text("customer")));
        rows.where(TASK, "record", demand).forEach(Row::delete);
        for (Post post : posts) {
            ask(demand, command, post, command, "VI-30", customer, rows, entry)
                    .set("title", standing.text("document"))
                    .set("apart", apart)
                    .set("not_before", LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC))
                    .set("due_on", standing.date("due_on"));
        }
    }

    /** Who withheld something does not approve either (VI-14). */
    private static void alsoApart(RecordId demand, Signature by, Rows rows) {
        rows.where(TASK, "record", demand).forEach(row -> row.set("apart", row.text("apart") + ", " + Apart.told(by)));
    }

    private static Row ask(
            RecordId record,
            String task,
            Post post,
            String command,
            String rule,
            RecordId customer,
            Rows rows,
            LogEntry entry) {
        Row home = rows.row("customer_home", customer);
        return rows.insert(TASK, record, task, post)
                .set("command", "customers." + command)
                .set("rule", rule)
                .set("house_unit", home.text("house_unit"))
                .set("fonds", home.text("fonds"))
                .set("since", entry.occurredAt())
                .set("position", entry.position());
    }

    private static List<Row> tasks(RecordId record, String task, Rows rows) {
        return rows.where(TASK, "record", record).stream()
                .filter(row -> task.equals(row.text("task")))
                .toList();
    }

    /** Takes a task away; whose it was, or null. */
    private static @Nullable String over(RecordId record, String task, Rows rows) {
        List<Row> tasks = tasks(record, task, rows);
        String whose = tasks.isEmpty() ? null : tasks.getFirst().text("employee");
        tasks.forEach(Row::delete);
        return whose;
    }
}
