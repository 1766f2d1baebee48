package io.tallystick.command.filing;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.DigestKey;
import io.tallystick.command.organisation.Organisation;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.text.Beginning;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A code from before the ledger, taken apart. A code of the house's own form belongs to the series the ledger numbers on, so
 * that it can never be given again; any other belongs to a series of what stands before its number.
 *
 * @param prefix everything before the number
 * @param width digits of the number
 * @param number the number it ends with; 0 where it ends with none
 */
record OldCode(RecordId series, Scope scope, String prefix, int width, int number, String text) {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]{1,9})", Pattern.DOTALL);
    private static final Pattern OWN = Pattern.compile(
            "(([0-9A-Z]{1,8})-[A-Z]{2}(?:·[A-Z0-9]{1,8})?·[0-9]{4}-(?:Y|D[1-9][0-9]{0,2})-([^-]{1,8}))-[0-9]{1,9}");
    private static final int LONGEST_PREFIX = 70;
    private static final int LONGEST_TEXT = 200;
    private static final int FOREIGN_DIGITS = 32;

    /** The code of a unit that came from a unit of the house. */
    static OldCode of(String text, RecordId fonds, RecordId from, CustodyUnitKind kind, Decision decision) {
        Matcher form = NUMBERED.matcher(text);
        boolean numbered = form.matches();
        String digits = numbered ? form.group(2) : "";
        int number = numbered ? Integer.parseInt(digits) : 0;
        Optional<Own> own = own(text, fonds, decision);
        if (own.isPresent()) {
            boolean byVolume = byVolume(kind, digits.length(), decision);
            return new OldCode(
                    own.get().series(byVolume),
                    Scope.ofUnit(fonds, Objects.requireNonNullElse(own.get().unit(), from)),
                    own.get().prefix(),
                    decision.number("I-39", byVolume ? "volumeDigits" : "itemDigits"),
                    number,
                    text);
        }
        String prefix = numbered ? form.group(1) : "";
        String shown = Beginning.of(prefix, LONGEST_TEXT);
        return new OldCode(
                foreign(fonds, prefix, numbered),
                Scope.ofUnit(fonds, from),
                shown,
                Math.max(1, digits.length()),
                number,
                text);
    }

    /** The series a code can belong to, whatever kind of unit has it. */
    static List<RecordId> seriesOf(String text, RecordId fonds, Decision decision) {
        Matcher form = NUMBERED.matcher(text);
        boolean numbered = form.matches();
        RecordId foreign = foreign(fonds, numbered ? form.group(1) : "", numbered);
        // Codes of units that were not known when they were taken over once counted as foreign.
        return own(text, fonds, decision)
                .map(own -> List.of(own.series(false), own.series(true), foreign))
                .orElseGet(() -> List.of(foreign));
    }

    /**
     * A code of the house's form.
     *
     * @param unit the unit whose letters it has; null where none of the open ones has them, though one may some day
     */
    private record Own(String prefix, @Nullable RecordId unit) {
        RecordId series(boolean byVolume) {
            return SeriesKey.series(prefix, byVolume);
        }
    }

    /** A code of the form the ledger itself gives, of this fonds. */
    private static Optional<Own> own(String text, RecordId fonds, Decision decision) {
        Matcher form = OWN.matcher(text);
        Organisation house = decision.organisation();
        if (!form.matches() || form.group(1).length() > LONGEST_PREFIX) {
            return Optional.empty();
        }
        RecordId unit =
                house.unitCoded(fonds, form.group(3)).map(Organisation.Unit::id).orElse(null);
        return house.fonds(fonds)
                .filter(known -> known.number().equals(form.group(2)))
                .filter(known -> unit != null
                        || Organisation.UNIT_CODE.matcher(form.group(3)).matches())
                .map(known -> new Own(form.group(1), unit));
    }

    /** Volumes and items are told apart by the digits of their numbers; where those say nothing, by the kind of the unit. */
    private static boolean byVolume(CustodyUnitKind kind, int digits, Decision decision) {
        int ofVolumes = decision.number("I-39", "volumeDigits");
        int ofItems = decision.number("I-39", "itemDigits");
        if (ofVolumes != ofItems && (digits == ofVolumes || digits == ofItems)) {
            return digits == ofVolumes;
        }
        return SeriesKey.byVolume(kind);
    }

    private static RecordId foreign(RecordId fonds, String prefix, boolean numbered) {
        String digest = DigestKey.of(fonds.value(), numbered ? "numbered" : "without number", prefix);
        return RecordId.of("series", "old-" + digest.substring(0, FOREIGN_DIGITS));
    }
}
