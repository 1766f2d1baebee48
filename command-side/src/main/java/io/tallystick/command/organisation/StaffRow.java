package io.tallystick.command.organisation;

import io.tallystick.events.organisation.Education;
import io.tallystick.events.organisation.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A row of a staff list 人員名冊.
 *
 * @param row the row of the file
 * @param number E and four to six digits
 * @param name personal; sealed before it is stored
 * @param unit the code of the unit of the house
 * @param superior the number of the superior, of this list or known before
 * @param account the log-in name that stands for the person
 * @param posts the posts the list names, in its words: what it says, granted by nobody; sealed before it is stored
 * @param fullTime said of who works in archives: 專職, otherwise 兼職; left out of everybody else (I-12)
 * @param sex sealed before it is stored, as are birthYear and education; each may be left out
 */
public record StaffRow(
        int row,
        String number,
        String name,
        String unit,
        @Nullable String superior,
        @Nullable String account,
        @Nullable String posts,
        @Nullable Boolean fullTime,
        @Nullable Sex sex,
        @Nullable Integer birthYear,
        @Nullable Education education) {
    /** A row that says nothing of work in the archives. */
    public StaffRow(
            int row,
            String number,
            String name,
            String unit,
            @Nullable String superior,
            @Nullable String account,
            @Nullable String posts) {
        this(row, number, name, unit, superior, account, posts, null, null, null, null);
    }

    /** Whether it says that somebody works in the archives. */
    public boolean ofTheArchives() {
        return fullTime != null;
    }
}
