package io.tallystick.events.statistics;

/**
 * The shelf at the end of a period, rolled forward from the last stock-take; the sum of the four is what ought to be there (I-14).
 *
 * @param counted seen by a stock-take
 * @param uncounted come in since, by a receipt that was counted, or by an inventory nobody has held against the shelf yet
 * @param out lent, or out of the room by an exception
 * @param missing not to be found, as somebody named has said
 */
public record ShelfFigures(long counted, long uncounted, long out, long missing) {
    /** Nothing at all. */
    public static final ShelfFigures NONE = new ShelfFigures(0, 0, 0, 0);

    /** Everything the shelf accounts for. */
    public long accountedFor() {
        return counted + uncounted + out + missing;
    }
}
