package io.tallystick.query.work;

import io.tallystick.events.customers.CustomerFileEvent.CustodianAppointed;
import io.tallystick.events.customers.CustomerFileEvent.CustodyOffered;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileAbsorbed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.customers.leavers.ClearanceSide;
import io.tallystick.events.customers.leavers.FileRole;
import io.tallystick.events.customers.leavers.LeaverEvent.CustomerToldOfDeparture;
import io.tallystick.events.customers.leavers.LeaverEvent.FirstContactMade;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFile;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFilesListed;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFilesSigned;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverUsesReviewed;
import io.tallystick.events.customers.leavers.LeaverEvent.ReplacementAssigned;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeRegistered;
import io.tallystick.events.organisation.OrganisationEvent.UnitOpened;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;

/**
 * What a departure asks of others: customers are told and taken over, files handed on, what was read looked through, and
 * both departments sign (IV-13, IV-14, IV-22, IV-23, VI-20). One task for each leaver, with how many customers are left;
 * the first contact is one for each customer, of who takes it over.
 */
@ReadModel(name = "leaver-duties", version = 2)
public final class LeaverDuties {
    private static final String REPLACE = "ReplaceLeaver";
    private static final String TELL = "TellCustomerOfDeparture";
    private static final String HAND_ON = "OfferCustody";
    private static final String REVIEW = "ReviewLeaverUses";
    private static final String CONTACT = "RecordFirstContact";

    @EventHandler
    void on(UnitOpened e, Rows rows) {
        rows.insert("house_unit", e.unit()).set("fonds", e.fonds());
    }

    @EventHandler
    void on(EmployeeRegistered e, Rows rows) {
        rows.insert("employee_home", e.employee()).set("unit", e.unit());
    }

    @EventHandler
    void on(CustomerFileOpened e, Rows rows) {
        rows.insert("customer_home", e.customer()).set("unit", e.unit());
    }

    @EventHandler
    void on(LeaverFilesListed e, Rows rows, LogEntry entry) {
        Asking ask = new Asking(rows, entry);
        RecordId unit = new RecordId(
                String.valueOf(rows.row("employee_home", e.leaver()).text("unit")));
        List<RecordId> kept = e.files().stream()
                .filter(file -> file.role() == FileRole.CUSTODIAN)
                .map(LeaverFile::customer)
                .toList();
        int customers = e.files().size() - kept.size();
        if (customers > 0) {
            for (Post post : List.of(Post.DEPARTMENT_HEAD, Post.FILE_CUSTODIAN)) {
                about(
                        e.leaver(),
                        ask.of(post, e.leaver(), REPLACE, "IV-23", unit).set("remaining", customers));
                about(
                        e.leaver(),
                        ask.of(post, e.leaver(), TELL, "IV-22", unit)
                                .set("remaining", customers)
                                .set("due_on", e.tellBy()));
            }
        }
        if (!kept.isEmpty()) {
            about(
                    e.leaver(),
                    ask.of(Post.DEPARTMENT_HEAD, e.leaver(), HAND_ON, "VI-20", unit)
                            .set("remaining", kept.size()));
            kept.forEach(file -> rows.insert("handing_on", file).set("leaver", e.leaver()));
        }
        for (Post post : List.of(Post.INFORMATION_OFFICER, Post.COMPLIANCE_OFFICER, Post.AUDITOR)) {
            about(e.leaver(), ask.of(post, e.leaver(), REVIEW, "IV-13", unit));
        }
        for (Post post : List.of(Post.DEPARTMENT_HEAD, Post.GENERAL_MANAGER)) {
            sign(e.leaver(), ClearanceSide.BUSINESS, post, unit, ask);
        }
        sign(e.leaver(), ClearanceSide.INFORMATION, Post.INFORMATION_OFFICER, unit, ask);
    }

    private static void sign(RecordId leaver, ClearanceSide side, Post post, RecordId unit, Asking ask) {
        about(leaver, ask.of(post, leaver, "SIGN_" + side, "IV-14", unit).set("command", "customers.SignLeaverFiles"));
    }

    /** Nobody clears a departure of one's own. */
    private static void about(RecordId leaver, Row task) {
        task.set("title", leaver).set("apart", leaver.key());
    }

    @EventHandler
    void on(LeaverFilesSigned e, Rows rows) {
        Asking.over(e.leaver(), "SIGN_" + e.side(), rows);
        ClearanceSide other = e.side() == ClearanceSide.BUSINESS ? ClearanceSide.INFORMATION : ClearanceSide.BUSINESS;
        Asking.tasks(e.leaver(), "SIGN_" + other, rows)
                .forEach(row -> row.set("apart", row.text("apart") + ", " + Apart.told(e.by())));
    }

    @EventHandler
    void on(LeaverUsesReviewed e, Rows rows) {
        Asking.over(e.leaver(), REVIEW, rows);
    }

    @EventHandler
    void on(ReplacementAssigned e, Rows rows, LogEntry entry) {
        boolean again = Asking.tasks(e.customer(), CONTACT, rows).stream()
                .anyMatch(task -> e.leaver().value().equals(task.text("title")));
        if (!again) {
            oneLess(e.leaver(), REPLACE, rows);
        }
        RecordId unit = new RecordId(
                String.valueOf(rows.row("customer_home", e.customer()).text("unit")));
        new Asking(rows, entry)
                .of(Post.SALESPERSON, e.customer(), CONTACT, "IV-23", unit)
                .set("title", e.leaver())
                .set("employee", e.replacement())
                .set("due_on", e.contactBy());
    }

    @EventHandler
    void on(FirstContactMade e, Rows rows) {
        Asking.over(e.customer(), CONTACT, rows);
    }

    @EventHandler
    void on(CustomerToldOfDeparture e, Rows rows) {
        oneLess(e.leaver(), TELL, rows);
    }

    @EventHandler
    void on(CustodyOffered e, Rows rows) {
        handedOn(e.customer(), rows);
    }

    @EventHandler
    void on(CustodianAppointed e, Rows rows) {
        handedOn(e.customer(), rows);
    }

    @EventHandler
    void on(CustomerFileAbsorbed e, Rows rows) {
        handedOn(e.customer(), rows);
    }

    @EventHandler
    void on(CustomerStruckOff e, Rows rows) {
        handedOn(e.customer(), rows);
    }

    private static void handedOn(RecordId customer, Rows rows) {
        Row handing = rows.row("handing_on", customer);
        String leaver = handing.text("leaver");
        if (leaver != null) {
            oneLess(new RecordId(leaver), HAND_ON, rows);
            handing.delete();
        }
    }

    private static void oneLess(RecordId leaver, String task, Rows rows) {
        for (Row row : Asking.tasks(leaver, task, rows)) {
            long left = row.number("remaining") - 1;
            if (left > 0) {
                row.set("remaining", left);
            } else {
                row.delete();
            }
        }
    }
}
