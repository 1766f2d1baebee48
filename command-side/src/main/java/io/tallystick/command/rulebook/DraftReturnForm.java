package io.tallystick.command.rulebook;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.rulebook.ReturnForm;
import io.tallystick.events.rulebook.ReturnIndicator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drafts a version of a statistical form, the record {@code standard/return-form-annual} or {@code -monthly} (I-18).
 *
 * @param authority who asks for the return, for example the archives authority with the number of its form
 * @param indicators in the order of the form. Left out, those of the annual return of an archives room or of a monthly one, as a
 *     first draft
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.RULE_DRAFTER,
        rules = {"I-18", "I-19"},
        record = "standard",
        creates = true)
public record DraftReturnForm(
        ReturnForm form,
        String authority,
        String rationale,
        @Nullable List<ReturnIndicator> indicators) {}
