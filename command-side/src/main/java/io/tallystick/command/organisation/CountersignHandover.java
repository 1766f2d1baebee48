package io.tallystick.command.organisation;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Counts what is listed and countersigns, by who takes it over or, where the superior takes over, by the witness; it has then
 * passed (VI-20).
 *
 * @param counted how many things were there
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {
            Post.FILER,
            Post.PROJECT_HEAD,
            Post.DEPARTMENT_HEAD,
            Post.ARCHIVIST,
            Post.ARCHIVES_HEAD,
            Post.STATISTICIAN,
            Post.AUDITOR,
            Post.COMPLIANCE_OFFICER,
            Post.AGENT,
            Post.SHIFT_LEADER,
            Post.DEPARTMENT_DIRECTOR,
            Post.CENTRE_DIRECTOR,
            Post.LEGAL_REPRESENTATIVE,
            Post.SALESPERSON,
            Post.FILE_CUSTODIAN,
            Post.INFORMATION_OFFICER,
            Post.GENERAL_MANAGER,
            Post.LEDGER_ADMINISTRATOR
        },
        rules = {"VI-14", "VI-20"},
        record = "handover",
        states = "LISTED")
public record CountersignHandover(
        @Target @RefersTo("handover") RecordId handover, int counted) {}
