package io.tallystick.command.customers.sources;

import io.tallystick.command.door.Scenario;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.CustomerPolicyKind;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.StandardContent.CustomerPolicy;
import java.time.LocalDate;

/** Policies for customer files, as facts of the past. */
public final class CustomerPolicies {
    private static final Signature ISSUER = new Signature(RecordId.of("employee", "E0001"), Post.RULE_ISSUER, null);

    private CustomerPolicies() {}

    /** All of them are in force. */
    public static void promulgated(Scenario house) {
        for (CustomerPolicyKind kind : CustomerPolicyKind.values()) {
            house.fact(
                    "Standard",
                    kind.standard(),
                    new StandardPromulgated(
                            kind.standard(),
                            1,
                            LocalDate.of(2026, 1, 1),
                            "the house",
                            new CustomerPolicy(kind, "as agreed"),
                            ISSUER,
                            ISSUER));
        }
    }
}
