package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.retention.HoldTerms;
import io.tallystick.events.customers.CustomerFileEvent.BaseDataKeptPermanently;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldPlaced;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReleased;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewReminded;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewed;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Keeps customer files beyond their years: by holds, or for ever (VI-12, III-3). */
final class Holding {
    private static final String HOLD = "VI-12";
    private static final String PERMANENT = "III-3";

    private final Repository<CustomerFile> files;

    Holding(Repository<CustomerFile> files) {
        this.files = files;
    }

    @CommandHandler
    void handle(HoldCustomerFile command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        file.execute(f -> f.record(new CustomerHoldPlaced(
                command.customer(),
                HoldTerms.require(
                        f.holds().next(),
                        command.kind(),
                        command.authority(),
                        command.reason(),
                        command.reviewer(),
                        command.reviewOn(),
                        decision),
                null,
                by)));
    }

    @CommandHandler
    void handle(ReviewCustomerHold command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = place(file, decision);
        RecordId reviewer = reviewer(file, command.hold(), decision);
        decision.require(HOLD, by.standsFor(reviewer), "refused.notTheReviewer", fact("reviewer", reviewer));
        decision.requireField("opinion", !command.opinion().isBlank(), "refused.textMissing");
        HoldTerms.requireReviewDay(command.reviewOn(), decision);
        file.execute(f -> f.record(new CustomerHoldReviewed(
                command.customer(), command.hold(), command.opinion().strip(), command.reviewOn(), by)));
    }

    @CommandHandler
    void handle(RemindOfHold command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        place(file, decision);
        reviewer(file, command.hold(), decision);
        file.execute(f -> f.record(new CustomerHoldReviewReminded(
                command.customer(), command.hold(), f.holds().reminder(command.hold(), decision))));
    }

    private static RecordId reviewer(Aggregate<CustomerFile> file, int hold, Decision decision) {
        Optional<RecordId> reviewer = file.invoke(f -> f.holds().reviewer(hold));
        decision.requireState(reviewer.isPresent(), "refused.noSuchHold", fact("hold", hold));
        return reviewer.orElseThrow();
    }

    @CommandHandler
    void handle(ReleaseCustomerHold command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = place(file, decision);
        Optional<CustomerHoldPlaced> hold = file.invoke(f -> f.holds().find(command.hold()));
        decision.requireState(hold.isPresent(), "refused.noSuchHold", fact("hold", command.hold()));
        RecordId demand = hold.orElseThrow().demand();
        decision.require(
                HOLD,
                demand == null,
                "refused.heldByDemand",
                List.of(Decision.remedy(
                        "remedy.closeDemand",
                        "customers.CloseDemand",
                        Post.LEGAL_REPRESENTATIVE,
                        Post.AUDITOR,
                        Post.COMPLIANCE_OFFICER,
                        Post.GENERAL_MANAGER)),
                fact("demand", String.valueOf(demand)));
        decision.separate("VI-14", "role.holder", hold.orElseThrow().by());
        file.execute(f -> f.record(new CustomerHoldReleased(command.customer(), command.hold(), command.reason(), by)));
    }

    @CommandHandler
    void handle(KeepBaseDataPermanently command, Decision decision) {
        Aggregate<CustomerFile> file = files.load(command.customer().value());
        Signature by = within(file, decision);
        decision.require(
                PERMANENT,
                Boolean.parseBoolean(decision.rules().parameter(PERMANENT, "permanentAllowed", decision.today())),
                "refused.permanentNotAllowed",
                List.of(Decision.remedy("remedy.allowPermanent", "rulebook.DraftRuleChange", Post.RULE_DRAFTER)));
        String authority = Objects.requireNonNullElse(command.authority(), "").strip();
        String basis = Objects.requireNonNullElse(command.basis(), "").strip();
        decision.require(PERMANENT, !authority.isEmpty() && !basis.isEmpty(), "refused.permanentWithoutAuthority");
        decision.requireState(!file.invoke(f -> f.holds().permanent()), "refused.keptAlready");
        file.execute(f -> f.record(new BaseDataKeptPermanently(command.customer(), authority, basis, by)));
    }

    private static Signature within(Aggregate<CustomerFile> file, Decision decision) {
        Signature by = place(file, decision);
        file.execute(f -> f.requireLive(decision));
        return by;
    }

    /** A hold that lies on a file stays what it is when the file goes on in another. */
    private static Signature place(Aggregate<CustomerFile> file, Decision decision) {
        return decision.within(Places.scope(file.invoke(CustomerFile::unit), decision));
    }
}
