package io.tallystick.command.notices;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.notices.NoticeKind;
import io.tallystick.events.notices.NoticeWay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells somebody of something that is due; given by the ledger itself, after the event that led to it.
 *
 * @param notice named after that event, so that there is one for each recipient
 * @param escalated whether it tells a superior of what somebody else has to do
 * @param ways how it goes out besides standing in the console
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.SYSTEM, record = "notice", creates = true)
public record GiveNotice(
        RecordId notice,
        @RefersTo("employee") RecordId employee,
        NoticeKind kind,
        RecordId about,
        @Nullable LocalDate dueOn,
        boolean escalated,
        @Nullable List<NoticeWay> ways) {}
