package io.tallystick.command.customers.sources;

import io.tallystick.command.custody.Places;
import io.tallystick.command.customers.CustomerUnits;
import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.CustomerPolicyKind;
import java.util.List;

/** What all reports and sources ask for: a procedure in force, and somebody of the unit that looks after the customer. */
record Procedures(CustomerUnits units) {
    /** The procedure of reports is in force (II-36). */
    static void require(Decision decision) {
        decision.require(
                "II-36",
                decision.rules()
                        .standard(CustomerPolicyKind.REPORTS.standard(), decision.occurredOn())
                        .isPresent(),
                "refused.noReportProcedure",
                List.of(Decision.remedy(
                        "remedy.draftPolicy",
                        "rulebook.DraftCustomerPolicy",
                        Post.RULE_DRAFTER,
                        Post.INFORMATION_OFFICER)));
    }

    RecordId unit(RecordId customer) {
        return units.of(customer);
    }

    Signature within(RecordId customer, Decision decision) {
        return decision.within(Places.scope(units.of(customer), decision));
    }
}
