package io.tallystick.command.customers.grading;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.rulebook.GradePolicies;
import io.tallystick.command.rulebook.RuleBook.Standard;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.customers.grading.TradeEvent.CustomerCreditGraded;
import io.tallystick.events.customers.grading.TradeEvent.GradePolicyApplied;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.StandardContent.GradeLine;
import io.tallystick.events.rulebook.StandardContent.GradePolicy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;

/** Allotment, discount and dunning follow from the grade; nobody sets them by hand (II-42). */
final class Policies {
    private static final String RULE = "II-42";

    private final Trades trades;

    Policies(Trades trades) {
        this.trades = trades;
    }

    @CommandHandler
    void handle(ApplyGradePolicy command, Decision decision) throws Exception {
        Signature by = decision.within(trades.scope(command.customer(), decision));
        decision.requireField("document", !command.document().isBlank(), "refused.noDocumentNumber");
        Optional<Standard> policy = decision.rules().standard(GradePolicies.STANDARD, decision.today());
        decision.requireState(
                policy.isPresent(),
                "refused.noGradePolicy",
                List.of(remedy("remedy.draftGradePolicy", "rulebook.DraftGradePolicy", Post.RULE_DRAFTER)));
        Standard standard = policy.orElseThrow();
        trades.of(command.customer(), decision).execute(trade -> {
            Optional<CustomerCreditGraded> credit = trade.credit();
            decision.requireState(
                    credit.isPresent(),
                    "refused.notGraded",
                    List.of(remedy("remedy.gradeCustomer", "customers.GradeCustomers", Post.INFORMATION_OFFICER)));
            String grade = credit.orElseThrow().grade();
            Optional<GradeLine> line = ((GradePolicy) standard.content())
                    .lines().stream().filter(one -> one.grade().equals(grade)).findFirst();
            decision.requireState(
                    line.isPresent(),
                    "refused.gradeOutsidePolicy",
                    fact("grade", grade),
                    fact("version", standard.version()));
            int due = line.orElseThrow().value(command.purpose());
            Integer wanted = command.value();
            decision.require(
                    RULE,
                    wanted == null || wanted == due,
                    "refused.freeHand",
                    fact("grade", grade),
                    fact("value", due),
                    fact("version", standard.version()));
            trade.record(new GradePolicyApplied(
                    TradeEvent.of(command.customer()),
                    command.customer(),
                    command.purpose(),
                    grade,
                    Objects.requireNonNullElse(wanted, due),
                    standard.id(),
                    standard.version(),
                    command.document().strip(),
                    by));
        });
    }
}
