package io.tallystick.command.customers.leavers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.customers.CustomerHands;
import io.tallystick.command.customers.contacts.ContactHands;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.door.OneByOne;
import io.tallystick.events.customers.leavers.ClearanceSide;
import io.tallystick.events.customers.leavers.FileRole;
import io.tallystick.events.customers.leavers.LeaverEvent.CustomerToldOfDeparture;
import io.tallystick.events.customers.leavers.LeaverEvent.FirstContactMade;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFile;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFilesAccepted;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFilesListed;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverFilesSigned;
import io.tallystick.events.customers.leavers.LeaverEvent.LeaverUsesReviewed;
import io.tallystick.events.customers.leavers.LeaverEvent.ReplacementAssigned;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Takes over the customers of somebody who leaves. */
final class Leavers {
    private final LeaverBooks books;
    private final LedgerRecords<LeaverClearance> clearances;
    private final CustomerHands hands;
    private final ContactHands contacts;

    Leavers(LeaverBooks books, LedgerRecords<LeaverClearance> clearances, CustomerHands hands, ContactHands contacts) {
        this.books = books;
        this.clearances = clearances;
        this.hands = hands;
        this.contacts = contacts;
    }

    @CommandHandler
    void handle(ListLeaverFiles command, Decision decision) throws Exception {
        decision.within(Scope.HOUSE);
        RecordId leaver = command.employee();
        decision.requireState(
                decision.organisation().leaving(leaver), "refused.departureNotBegun", fact("employee", leaver));
        decision.requireState(
                clearances.find(LeaverClearance.of(leaver)).isEmpty(),
                "refused.leaverListed",
                fact("employee", leaver));
        decision.applies("IV-13");
        decision.applies("IV-14");
        List<LeaverFile> files = books.files(leaver);
        List<LeaverBooks.Grant> grants = books.grants(leaver);
        boolean touched = !files.isEmpty() || !grants.isEmpty();
        decision.requireState(touched, "refused.noCustomersOfLeaver", fact("employee", leaver));
        LocalDate since = decision.today().minusDays(decision.number("IV-13", "exportReviewDays"));
        LeaverFilesListed listed = new LeaverFilesListed(
                LeaverClearance.of(leaver),
                leaver,
                files,
                since,
                workingDays("IV-22", "noticeDays", decision).orElse(null));
        for (LeaverBooks.Grant grant : grants) {
            hands.endGrant(grant.customer(), grant.number(), decision);
        }
        clearances.newInstance(() -> new LeaverClearance(listed));
    }

    @CommandHandler
    void handle(SignLeaverFiles command, Decision decision) {
        Aggregate<LeaverClearance> clearance = load(command.employee());
        Signature by = decision.within(decision.organisation().homeOf(command.employee()));
        decision.separate("VI-14", "role.leaver", leaver(command.employee()));
        ClearanceSide side = by.post() == Post.INFORMATION_OFFICER ? ClearanceSide.INFORMATION : ClearanceSide.BUSINESS;
        ClearanceSide other = side == ClearanceSide.BUSINESS ? ClearanceSide.INFORMATION : ClearanceSide.BUSINESS;
        clearance.execute(one -> {
            decision.requireState(one.signed(side) == null, "refused.sideSigned");
            decision.separate("IV-14", "role.otherSide", one.signed(other));
            int files = one.listed().files().size();
            decision.require(
                    "IV-14",
                    command.counted() == files,
                    "refused.countDiffers",
                    fact("listed", files),
                    fact("counted", command.counted()));
            one.record(new LeaverFilesSigned(
                    LeaverClearance.of(command.employee()), command.employee(), side, command.counted(), by));
            Signature first = one.signed(other);
            if (first != null) {
                one.record(new LeaverFilesAccepted(
                        LeaverClearance.of(command.employee()),
                        command.employee(),
                        side == ClearanceSide.BUSINESS ? by : first,
                        side == ClearanceSide.BUSINESS ? first : by));
            }
        });
    }

    @CommandHandler
    void handle(ReviewLeaverUses command, Decision decision) {
        Aggregate<LeaverClearance> clearance = load(command.employee());
        Signature by = decision.within(decision.organisation().homeOf(command.employee()));
        decision.separate("VI-14", "role.leaver", leaver(command.employee()));
        clearance.execute(one -> {
            LocalDate since = one.listed().usesSince();
            int uses = books.uses(command.employee(), decision.startOf(since));
            decision.require(
                    "IV-13",
                    command.counted() == uses,
                    "refused.countDiffers",
                    fact("listed", uses),
                    fact("counted", command.counted()));
            one.record(new LeaverUsesReviewed(
                    LeaverClearance.of(command.employee()), command.employee(), since, uses, command.finding(), by));
        });
    }

    @CommandHandler
    void handle(ReplaceLeaver command, Decision decision) {
        Aggregate<LeaverClearance> clearance = load(command.employee());
        decision.requireField(
                "replacement", !command.replacement().equals(command.employee()), "refused.replacedByOneself");
        LocalDate contactBy =
                workingDays("IV-23", "firstContactWorkingDays", decision).orElse(null);
        eachOf(command.customers(), decision, customer -> {
            clearance.execute(one -> {
                one.requireListed(customer, decision);
                decision.requireState(!one.contacted(customer), "refused.contactedAlready");
            });
            Signature by = replace(clearance.invoke(one -> one.listedAs(customer)), customer, command, decision);
            clearance.execute(one -> one.record(new ReplacementAssigned(
                    LeaverClearance.of(command.employee()),
                    command.employee(),
                    customer,
                    command.replacement(),
                    contactBy,
                    by)));
        });
        decision.applies("IV-23");
    }

    /** Who looked after the customer is replaced in that; and who was in contact with it, in that. */
    private Signature replace(FileRole role, RecordId customer, ReplaceLeaver command, Decision decision) {
        Signature by = role == FileRole.SALESPERSON
                ? hands.give(customer, command.replacement(), decision)
                : hands.within(customer, command.replacement(), decision);
        contacts.replace(customer, hands.unit(customer), command.employee(), command.replacement(), by, decision);
        return by;
    }

    @CommandHandler
    void handle(RecordFirstContact command, Decision decision) {
        Aggregate<LeaverClearance> clearance = load(command.employee());
        Signature by = decision.within(hands.scope(command.customer(), decision));
        decision.requireField("on", !command.on().isAfter(decision.today()), "refused.observedInFuture");
        clearance.execute(one -> {
            ReplacementAssigned replacement = one.replacement(command.customer());
            decision.requireState(replacement != null, "refused.notReplacedYet", fact("customer", command.customer()));
            decision.requireState(!one.contacted(command.customer()), "refused.contactedAlready");
            decision.requireState(
                    by.standsFor(Objects.requireNonNull(replacement).replacement()),
                    "refused.notTheReplacement",
                    fact("employee", replacement.replacement()));
            LocalDate contactBy = replacement.contactBy();
            decision.require(
                    "IV-23",
                    contactBy == null || !command.on().isAfter(contactBy),
                    "refused.contactLate",
                    fact("until", String.valueOf(contactBy)));
            one.record(new FirstContactMade(
                    LeaverClearance.of(command.employee()), command.employee(), command.customer(), command.on(), by));
        });
    }

    @CommandHandler
    void handle(TellCustomerOfDeparture command, Decision decision) {
        Aggregate<LeaverClearance> clearance = load(command.employee());
        decision.requireField("on", !command.on().isAfter(decision.today()), "refused.observedInFuture");
        decision.requireField(
                "reasonForNone", (command.way() == null) == (command.reasonForNone() != null), "refused.toldOrReason");
        eachOf(command.customers(), decision, customer -> {
            Signature by = decision.within(hands.scope(customer, decision));
            clearance.execute(one -> {
                one.requireListed(customer, decision);
                decision.requireState(!one.told(customer), "refused.toldAlready");
                one.record(new CustomerToldOfDeparture(
                        LeaverClearance.of(command.employee()),
                        command.employee(),
                        customer,
                        command.on(),
                        command.way(),
                        command.reasonForNone(),
                        by));
            });
        });
        LocalDate tellBy = clearance.invoke(one -> one.listed().tellBy());
        decision.require(
                "IV-22",
                tellBy == null || !command.on().isAfter(tellBy),
                "refused.toldLate",
                fact("until", String.valueOf(tellBy)));
    }

    /** Of a customer named twice, once; rows are still counted as they were named. */
    private static void eachOf(List<RecordId> customers, Decision decision, Consumer<RecordId> each) {
        decision.requireField("customers", !customers.isEmpty(), "refused.nothingChosen");
        Set<RecordId> seen = new HashSet<>();
        OneByOne.decide("customers", customers, customer -> {
            if (seen.add(customer)) {
                each.accept(customer);
            }
        });
    }

    private Aggregate<LeaverClearance> load(RecordId leaver) {
        return clearances.load(LeaverClearance.of(leaver).value());
    }

    private static Signature leaver(RecordId employee) {
        return new Signature(employee, Post.NONE, null);
    }

    /** So many working days from today, as the rule says; nothing where the calendar is not published. */
    private static Optional<LocalDate> workingDays(String rule, String parameter, Decision decision) {
        return decision.rules().businessDays().after(decision.today(), decision.number(rule, parameter));
    }
}
