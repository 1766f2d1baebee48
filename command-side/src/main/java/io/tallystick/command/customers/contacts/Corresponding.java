package io.tallystick.command.customers.contacts;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.customers.CustomerUnits;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.due.Answerable;
import io.tallystick.events.customers.contacts.ContactEvent.ConfidentialityExemptionRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.DealingLinked;
import io.tallystick.events.customers.contacts.ContactEvent.DealingRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.ImportantContactChased;
import io.tallystick.events.customers.contacts.ContactEvent.ImportantContactReported;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/** Letters, faxes and calls, and what the information department hears of them (II-2, IV-8, IV-11, IV-19). */
final class Corresponding {
    private final LedgerRecords<Dealing> dealings;
    private final CustomerUnits units;

    Corresponding(LedgerRecords<Dealing> dealings, CustomerUnits units) {
        this.dealings = dealings;
        this.units = units;
    }

    @CommandHandler
    void handle(RecordDealing command, Decision decision) throws Exception {
        RecordId customer = command.customer();
        RecordId unit = customer == null ? command.unit() : units.of(customer);
        Signature by = decision.within(Places.scope(unit, decision));
        decision.requireField("reference", !command.reference().isBlank(), "refused.textMissing");
        decision.requireField("on", !command.on().isAfter(decision.today()), "refused.visitInFuture");
        decision.applies("IV-19");
        decision.applies("IV-8");
        decision.require("II-2", customer != null, "refused.dealingOffSystem");
        decision.require(
                "IV-6",
                customer != null,
                "refused.contactWithoutAccount",
                List.of(Decision.remedy("remedy.recordFirstContact", "customers.MeetNewCustomer")));
        decision.requireField("text", customer != null || blank(command.text()), "refused.textBeforeFile");
        boolean important = Boolean.TRUE.equals(command.important());
        LocalDate reportBy = important && decision.applies("IV-11")
                ? command.on().plusDays(decision.number("IV-11", "contactReportDays"))
                : null;
        RecordId dealing = decision.newId("dealing");
        dealings.newInstance(() -> new Dealing(new DealingRecorded(
                dealing,
                unit,
                customer,
                command.channel(),
                command.direction(),
                command.on(),
                command.reference().strip(),
                important,
                reportBy,
                customer == null ? null : sealed(customer, command.text(), decision),
                by)));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable Protected<String> sealed(RecordId customer, @Nullable String text, Decision decision) {
        return text == null || text.isBlank() ? null : decision.protect(customer, text.strip());
    }

    @CommandHandler
    void handle(LinkDealing command, Decision decision) {
        Aggregate<Dealing> dealing = dealings.load(command.dealing().value());
        Signature by = decision.within(Places.scope(units.of(command.customer()), decision));
        decision.applies("IV-19");
        dealing.execute(d -> {
            decision.requireState(d.customer().isEmpty(), "refused.dealingLinked");
            d.record(new DealingLinked(
                    command.dealing(), command.customer(), sealed(command.customer(), command.text(), decision), by));
        });
    }

    @CommandHandler
    void handle(ReportContact command, Decision decision) {
        Aggregate<Dealing> dealing = dealings.load(command.dealing().value());
        DealingRecorded head = dealing.invoke(Dealing::head);
        Signature by = decision.within(Places.scope(head.unit(), decision));
        RecordId customer = open(dealing, decision);
        decision.applies("IV-11");
        decision.requireField("text", !blank(command.text()), "refused.textMissing");
        dealing.execute(d -> d.record(new ImportantContactReported(
                command.dealing(),
                customer,
                decision.protect(customer, command.text().strip()),
                informed(head, decision),
                by)));
    }

    @CommandHandler
    void handle(ExemptContact command, Decision decision) {
        Aggregate<Dealing> dealing = dealings.load(command.dealing().value());
        DealingRecorded head = dealing.invoke(Dealing::head);
        Signature by = decision.within(Places.scope(head.unit(), decision));
        RecordId customer = open(dealing, decision);
        decision.requireField("reason", !command.reason().isBlank(), "refused.textMissing");
        decision.separate("IV-11", "role.dealer", head.by());
        dealing.execute(d -> d.record(new ConfidentialityExemptionRecorded(
                command.dealing(), customer, command.reason().strip(), head.by(), by)));
    }

    @CommandHandler
    void handle(ChaseContact command, Decision decision) {
        Aggregate<Dealing> dealing = dealings.load(command.dealing().value());
        DealingRecorded head = dealing.invoke(Dealing::head);
        decision.within(Places.scope(head.unit(), decision));
        LocalDate due = head.reportBy();
        dealing.execute(d -> {
            int days = decision.number("IV-11", "contactReportDays");
            LocalDate on = due == null ? LocalDate.MAX : due.plusDays((long) days * d.chased());
            decision.requireState(
                    !d.settled() && decision.today().isAfter(on) && decision.applies("IV-11"), "refused.reportNotDue");
            List<RecordId> actor = List.of(head.by().employee());
            d.record(new ImportantContactChased(
                    command.dealing(),
                    d.chased() + 1,
                    on.plusDays(days),
                    d.chased() == 0 ? actor : Answerable.superiors(actor, decision.organisation())));
        });
    }

    private static RecordId open(Aggregate<Dealing> dealing, Decision decision) {
        decision.requireState(dealing.invoke(d -> d.head().important()), "refused.dealingNotImportant");
        decision.requireState(!dealing.invoke(Dealing::settled), "refused.dealingSettled");
        decision.requireState(
                dealing.invoke(d -> d.customer().isPresent()),
                "refused.dealingUnlinked",
                List.of(Decision.remedy("remedy.linkDealing", "customers.LinkDealing")),
                fact("dealing", dealing.identifierAsString()));
        return dealing.invoke(d -> d.customer().orElseThrow());
    }

    private static List<RecordId> informed(DealingRecorded head, Decision decision) {
        return Answerable.holding(
                List.of(Post.INFORMATION_OFFICER),
                Places.scope(head.unit(), decision),
                decision.today(),
                decision.organisation());
    }
}
