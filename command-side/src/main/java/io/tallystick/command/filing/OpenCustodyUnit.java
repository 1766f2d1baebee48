package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.DocumentContent;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Opens a custody unit to be filled by its filer 立卷人.
 *
 * @param unit the unit of the house its papers come from
 * @param project the project it belongs to, if it does; then the head of the project approves it (I-34)
 * @param content what its papers are about; decides which classes it may be placed in (I-39)
 * @param category two letters, with a second level after a middle dot where there is one
 * @param material what it is made of; may be left out where the kind says it (I-15)
 * @param filer who fills and arranges it; who opens it, if nobody else is named
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILER, Post.ARCHIVIST},
        rules = {"I-15", "I-39", "VI-11", "VI-20"},
        record = "unit",
        creates = true)
public record OpenCustodyUnit(
        @RefersTo("org") RecordId unit,
        @Nullable String project,
        CustodyUnitKind kind,
        DocumentContent content,
        String category,
        String classCode,
        int year,
        RetentionPeriod period,
        String title,
        @Nullable String documentNumber,
        @Nullable String security,
        @RefersTo("employee") @Nullable RecordId filer,
        @Nullable String material) {
    /** A unit of the material that is customary for its kind. */
    public OpenCustodyUnit(
            RecordId unit,
            @Nullable String project,
            CustodyUnitKind kind,
            DocumentContent content,
            String category,
            String classCode,
            int year,
            RetentionPeriod period,
            String title,
            @Nullable String documentNumber,
            @Nullable String security,
            @Nullable RecordId filer) {
        this(
                unit,
                project,
                kind,
                content,
                category,
                classCode,
                year,
                period,
                title,
                documentNumber,
                security,
                filer,
                null);
    }
}
