package io.tallystick.command.customers.sources;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records that a form was sent to the customer to fill in (II-25).
 *
 * @param sentOn today, if not said
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = "II-25",
        record = "customer")
public record SendProfileForm(
        @Target @RefersTo("customer") RecordId customer,
        @Nullable LocalDate sentOn) {}
