package io.tallystick.command.door;

import io.tallystick.command.rulebook.RuleBook.Standard;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.StandardCitation;
import io.tallystick.events.rulebook.CustomerPolicyKind;
import java.util.List;
import java.util.Optional;

/**
 * What the house has to have laid down before people give commands of a context; each of them cites the version in force (II-59).
 *
 * @param rule that asks for it
 * @param standard that holds it
 */
record ContextPolicy(String rule, RecordId standard) {
    private static final String CUSTOMERS = "customers";
    private static final ContextPolicy FILES = new ContextPolicy("II-59", CustomerPolicyKind.FILES.standard());

    /** The policy of the command's context, where there is one. */
    static Optional<ContextPolicy> of(CommandDescriptor command) {
        return command.context().equals(CUSTOMERS) ? Optional.of(FILES) : Optional.empty();
    }

    /** What the ledger does by itself was asked for by a command that cited it already. */
    void require(Decision decision) {
        if (decision.by().post() == Post.SYSTEM) {
            return;
        }
        Optional<Standard> inForce = decision.rules().standard(standard, decision.occurredOn());
        decision.require(
                rule,
                inForce.isPresent(),
                "refused.noFilesPolicy",
                List.of(Decision.remedy(
                        "remedy.draftPolicy",
                        "rulebook.DraftCustomerPolicy",
                        Post.RULE_DRAFTER,
                        Post.INFORMATION_OFFICER)));
        inForce.ifPresent(one -> decision.cite(new StandardCitation(standard.key(), one.version())));
    }
}
