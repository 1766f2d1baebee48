package io.tallystick.events.rulebook;

import java.util.List;

/**
 * Forms as a first draft for the house, never in force by themselves: the annual return of an archives room 檔基3表 as far as its
 * indicators are known, and a monthly one (I-18).
 */
public final class ReturnFormSeed {
    private ReturnFormSeed() {}

    /** The indicators of a form, in their order. */
    public static List<ReturnIndicator> of(ReturnForm form) {
        return RuleCatalogue.table("return-forms.tsv", 5).stream()
                .filter(row -> row[0].equals(form.name()))
                .map(row -> new ReturnIndicator(row[1], row[2], row[3], row[4].isEmpty() ? null : row[4]))
                .toList();
    }
}
