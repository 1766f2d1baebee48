package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Says, as head of the project or the department, that everything due is filed (I-33, I-35).
 *
 * @param statement why there was nothing to file; needed where nothing was
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.PROJECT_HEAD, Post.DEPARTMENT_HEAD},
        rules = {"I-33", "I-35"},
        record = "obligation",
        states = "OPEN")
public record CompleteFiling(
        @Target @RefersTo("obligation") RecordId obligation,
        @Nullable String statement) {}
