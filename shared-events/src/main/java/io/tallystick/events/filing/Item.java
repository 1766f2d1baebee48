package io.tallystick.events.filing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document filed in a custody unit, with its facts.
 *
 * @param author 責任者
 * @param documentNumber 文號
 * @param title 題名; a supplied title stands in brackets
 * @param date the document's date
 * @param pages how many pages, at least 1
 * @param attachments how many attachments
 * @param medium the carrier, for example paper
 * @param scoping where in the filing scope it belongs; absent for what was filed before there was one
 */
public record Item(
        @Nullable String author,
        @Nullable String documentNumber,
        String title,
        @Nullable LocalDate date,
        int pages,
        int attachments,
        Ink ink,
        Origin origin,
        String medium,
        @Nullable String remarks,
        @Nullable Scoping scoping) {
    /** A document whose class follows from what its unit is about. */
    public Item(
            @Nullable String author,
            @Nullable String documentNumber,
            String title,
            @Nullable LocalDate date,
            int pages,
            int attachments,
            Ink ink,
            Origin origin,
            String medium,
            @Nullable String remarks) {
        this(author, documentNumber, title, date, pages, attachments, ink, origin, medium, remarks, null);
    }
}
