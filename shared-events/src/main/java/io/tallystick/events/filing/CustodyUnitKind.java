package io.tallystick.events.filing;

import static io.tallystick.events.filing.CountingUnit.BOX;
import static io.tallystick.events.filing.CountingUnit.CARRIER;
import static io.tallystick.events.filing.CountingUnit.OBJECT;
import static io.tallystick.events.filing.CountingUnit.PHOTOGRAPH;
import static io.tallystick.events.filing.CountingUnit.PIECE;

/** The kinds of custody units 保管單位, each with the unit it is counted in (VI-25) and whether it is bound (I-2). */
public enum CustodyUnitKind {
    /** 案卷: a bound volume. */
    VOLUME(CountingUnit.VOLUME, true),
    /** 件: a single item as the unit of arrangement. */
    ITEM(PIECE, false),
    /** 檔案盒: a box of unbound items; counts as one 卷. */
    BOX_OF_ITEMS(BOX, false),
    /** 照片. */
    PHOTO(PHOTOGRAPH, false),
    /** 錄音錄像帶, 光盤. */
    TAPE_OR_DISC(CARRIER, false),
    /** 實物. */
    THING(OBJECT, false),
    /** Born digital, no paper twin. */
    BORN_DIGITAL(PIECE, false);

    private final CountingUnit countedIn;
    private final boolean bound;

    CustodyUnitKind(CountingUnit countedIn, boolean bound) {
        this.countedIn = countedIn;
        this.bound = bound;
    }

    /** The unit it is counted in; different units are never added up. */
    public CountingUnit countedIn() {
        return countedIn;
    }

    /** Whether it must be bound before it is handed over. */
    public boolean bound() {
        return bound;
    }
}
