package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records that a project was completed or came to the end of a stage; its papers are then due (I-33).
 *
 * @param unit the department the project belongs to
 * @param project as its custody units name it
 * @param stage the stage, where the project goes on
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.PROJECT_HEAD, Post.DEPARTMENT_HEAD, Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"VI-15", "I-33"},
        record = "obligation",
        creates = true)
public record RecordProjectCompletion(
        @RefersTo("org") RecordId unit,
        String project,
        @Nullable String stage,
        LocalDate completedOn) {}
