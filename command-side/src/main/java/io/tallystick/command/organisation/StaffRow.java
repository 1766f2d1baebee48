package io.tallystick.command.organisation;

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
 */
public record StaffRow(
        int row,
        String number,
        String name,
        String unit,
        @Nullable String superior,
        @Nullable String account,
        @Nullable String posts) {}
