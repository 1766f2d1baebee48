package io.tallystick.command.notices;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Says that a notice was seen, by whom it was given to. */
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
        record = "notice")
public record AcknowledgeNotice(@Target @RefersTo("notice") RecordId notice) {}
