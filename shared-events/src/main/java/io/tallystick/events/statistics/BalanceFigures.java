package io.tallystick.events.statistics;

/**
 * The balance an auditor foots: opening + taken over + received − moved out − destroyed ± reclassified = closing (I-14).
 *
 * @param takenOver 接管: from an existing inventory
 * @param received 接收: accepted on a signed receipt
 * @param movedOut 移出: handed over to another house
 * @param destroyed 銷毀
 * @param reclassified 改類: what came from another kind or fonds, less what went there
 * @param closing counted by itself, not worked out from the others
 */
public record BalanceFigures(
        long opening, long takenOver, long received, long movedOut, long destroyed, long reclassified, long closing) {
    /** Nothing at all. */
    public static final BalanceFigures NONE = new BalanceFigures(0, 0, 0, 0, 0, 0, 0);

    /** What it should close with. */
    public long due() {
        return opening + takenOver + received - movedOut - destroyed + reclassified;
    }

    /** Whether it adds up. */
    public boolean foots() {
        return due() == closing;
    }
}
