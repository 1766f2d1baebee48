package io.tallystick.command.customers.leavers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.leavers.TellingWay;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records that customers were told that their contact leaves, or why they are not; all of those named or none (IV-22). */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN, Post.DEPARTMENT_HEAD},
        rules = "IV-22",
        record = "employee",
        roles = {"SALESPERSON", "CONTACT"})
public record TellCustomerOfDeparture(
        @Target @RefersTo("employee") RecordId employee,
        @RefersTo("customer") List<RecordId> customers,
        LocalDate on,
        @Nullable TellingWay way,
        @Nullable String reasonForNone) {}
