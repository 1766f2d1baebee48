package io.tallystick.command.notices;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import org.jspecify.annotations.Nullable;

/**
 * Says where one's own notices are mailed to.
 *
 * @param mail the address; sealed before it is stored. Without one no mail is sent
 * @param daily whether mail comes once a day, as a summary; what was escalated or recalled comes at once all the same
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {
            Post.LEDGER_ADMINISTRATOR,
            Post.RULE_ISSUER,
            Post.RULE_DRAFTER,
            Post.FILER,
            Post.PROJECT_HEAD,
            Post.DEPARTMENT_HEAD,
            Post.ARCHIVIST,
            Post.ARCHIVES_HEAD,
            Post.APPRAISER,
            Post.LEGAL_REPRESENTATIVE,
            Post.DESTRUCTION_SUPERVISOR,
            Post.STATISTICIAN,
            Post.AUDITOR,
            Post.COMPLIANCE_OFFICER,
            Post.SALESPERSON,
            Post.FILE_CUSTODIAN,
            Post.INFORMATION_OFFICER,
            Post.GENERAL_MANAGER,
            Post.AGENT,
            Post.SHIFT_LEADER,
            Post.DEPARTMENT_DIRECTOR,
            Post.CENTRE_DIRECTOR
        },
        record = "notice-settings",
        creates = true)
public record SetMailAddress(@Nullable String mail, boolean daily) {}
