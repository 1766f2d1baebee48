package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;

/**
 * Says that the key is destroyed, and of what; given by the ledger itself once it is (VI-9).
 *
 * @param decision the position of the decision it carries out
 * @param values how many sealed values there are
 * @param positions of the events they stand in
 * @param documents the digests of documents stored under the key
 * @param documentCount how many documents there are
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.SYSTEM, rules = "VI-9", record = "erasure", states = "DECIDED")
public record RecordKeyDestroyed(
        @Target @RefersTo("erasure") RecordId erasure,
        long decision,
        int values,
        List<Long> positions,
        List<String> documents,
        int documentCount) {}
