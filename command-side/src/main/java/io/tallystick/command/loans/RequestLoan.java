package io.tallystick.command.loans;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.LoanMode;
import io.tallystick.events.loans.UsePurpose;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a file, to be read in the archives room unless an exception is asked for (I-4, I-5). A file that is out is
 * waited for.
 *
 * @param mode in the reading room, unless said otherwise
 * @param workReason why the work needs it (I-5)
 * @param exceptionReason why it has to leave the room, for a loan off site (I-4)
 * @param employee the reader, where it is an employee; who asks, if no reader is named
 * @param reader the reader, where it is somebody without an account
 * @param persons how many read it together, 1 if not said
 * @param contact personal; sealed before it is stored
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILER, Post.PROJECT_HEAD, Post.DEPARTMENT_HEAD, Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"I-5", "I-4", "VI-20"},
        record = "loan",
        creates = true)
public record RequestLoan(
        @RefersTo("unit") RecordId unit,
        @Nullable LoanMode mode,
        UsePurpose purpose,
        @Nullable String workReason,
        @Nullable String exceptionReason,
        @RefersTo("employee") @Nullable RecordId employee,
        @RefersTo("reader") @Nullable RecordId reader,
        @Nullable Integer persons,
        @Nullable String contact) {}
