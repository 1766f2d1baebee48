package io.tallystick.command.documents;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.documents.DocumentRole;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Attaches a document whose content is stored already: a scan, an electronic original, or the signed printed list of a
 * transfer, which has to bear that list's hash (I-13). Size and format are told by the store, not by the caller.
 *
 * @param record a custody unit, a transfer, a loan or a destruction batch
 * @param item the item of a custody unit
 * @param digest SHA-256 of the content, lower-case hexadecimal
 * @param fileName as it came
 * @param encryptedFor whose key its content is stored under, where that is not the record: a reader or an employee
 * @param byHandReason why a signed list is accepted from which no hash can be read
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILER, Post.PROJECT_HEAD, Post.DEPARTMENT_HEAD, Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "I-13",
        record = "document",
        creates = true)
public record AttachDocument(
        RecordId record,
        @Nullable Integer item,
        String digest,
        DocumentRole role,
        @Nullable String fileName,
        @Nullable RecordId encryptedFor,
        @Nullable String byHandReason) {}
