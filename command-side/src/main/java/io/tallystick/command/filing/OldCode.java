package io.tallystick.command.filing;

import io.tallystick.command.door.Decision;
import io.tallystick.command.organisation.Organisation;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.text.Beginning;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
                    Scope.ofUnit(fonds, own.get().unit()),
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
        return own(text, fonds, decision)
                .map(own -> List.of(own.series(false), own.series(true)))
                .orElseGet(() -> List.of(foreign(fonds, numbered ? form.group(1) : "", numbered)));
    }

    private record Own(String prefix, RecordId unit) {
        RecordId series(boolean byVolume) {
            return SeriesKey.series(prefix, byVolume);
        }
    }

    /** A code of the form the ledger itself gives, of this fonds and a unit that is known. */
    private static Optional<Own> own(String text, RecordId fonds, Decision decision) {
        Matcher form = OWN.matcher(text);
        Organisation house = decision.organisation();
        if (!form.matches() || form.group(1).length() > LONGEST_PREFIX) {
            return Optional.empty();
        }
        return house.fonds(fonds)
                .filter(known -> known.number().equals(form.group(2)))
                .flatMap(known -> house.unitCoded(fonds, form.group(3)))
                .map(unit -> new Own(form.group(1), unit.id()));
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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Stream.of(fonds.value(), numbered ? "numbered" : "without number", prefix)
                            .reduce((a, b) -> a + "\n" + b)
                            .orElseThrow()
                            .getBytes(StandardCharsets.UTF_8));
            return RecordId.of("series", "old-" + HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
