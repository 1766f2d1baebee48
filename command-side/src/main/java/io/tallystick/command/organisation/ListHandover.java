package io.tallystick.command.organisation;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists what is handed over (VI-20): by the person who hands it over; or, where that person's authority was revoked, by the
 * superior, who takes it over before a witness 監交人.
 *
 * @param records custody units being filled, holds to be reviewed (by their retention case), keys
 * @param witness needed for, and only for, a takeover by the superior
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
        creates = true)
public record ListHandover(
        @RefersTo("employee") RecordId from,
        @RefersTo("employee") RecordId to,
        List<RecordId> records,
        @RefersTo("employee") @Nullable RecordId witness,
        @Nullable String remarks) {}
