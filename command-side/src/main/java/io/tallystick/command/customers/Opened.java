package io.tallystick.command.customers;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileDisclosed;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Decides whether somebody reads, or the file goes to somebody outside: only on a grant, for its purpose, and recorded first. */
final class Opened {
    private final Repository<CustomerFile> files;
    private final Readings readings;

    Opened(Repository<CustomerFile> files, Readings readings) {
        this.files = files;
        this.readings = readings;
    }

    @CommandHandler
    void handle(ReadCustomerFile command, Decision decision) throws Exception {
        files.load(command.customer().value());
        // Whoever reads holds a post at home; whether that opens this file is for its grants to say.
        Signature by = decision.within(atHome(decision.organisation().homeOf(decision.askedBy())));
        readings.read(command.customer(), command.sections(), command.purpose(), by, decision);
    }

    @CommandHandler
    void handle(DiscloseCustomerFile command, Decision decision) throws Exception {
        Signature by = within(command.customer(), decision);
        decision.requireField("sections", !command.sections().isEmpty(), "refused.nothingGranted");
        decision.require("II-61", command.basis() != null, "refused.noDisclosureBasis");
        // Forbidden under any circumstances (V-12) but on a basis, and then by the paper the register names.
        decision.require("VI-30", command.document() != null, "refused.disclosureUntold");
        decision.applies("V-12");
        decision.applies("V-45");
        decision.requireState(command.basis() != null && command.document() != null, "refused.noDisclosureBasis");
        readings.access(command.customer())
                .execute(a -> a.record(new CustomerFileDisclosed(
                        CustomerAccess.of(command.customer()),
                        command.customer(),
                        command.recipient(),
                        Objects.requireNonNull(command.basis()),
                        Objects.requireNonNull(command.document()),
                        command.sections().stream().distinct().sorted().toList(),
                        by)));
    }

    static Map<Post, Scope> atHome(Scope home) {
        Map<Post, Scope> scopes = new EnumMap<>(Post.class);
        EnumSet.allOf(Post.class).forEach(post -> scopes.put(post, home));
        return scopes;
    }

    private Signature within(RecordId customer, Decision decision) {
        return decision.within(Places.scope(files.load(customer.value()).invoke(CustomerFile::unit), decision));
    }
}
