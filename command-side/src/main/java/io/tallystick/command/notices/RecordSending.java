package io.tallystick.command.notices;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.notices.NoticeWay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that notices were sent together, or are no longer tried; given by the ledger itself.
 *
 * @param failure why they could not be sent
 */
@LedgerCommand(kind = CommandKind.OBSERVE, posts = Post.SYSTEM, record = "notice")
public record RecordSending(
        @RefersTo("notice") List<RecordId> notices,
        NoticeWay way,
        @Nullable String failure) {}
