package io.tallystick.query.read;

import io.tallystick.query.kit.Moment;
import java.io.OutputStream;
import org.dhatim.fastexcel.DatedWorkbook;
import org.dhatim.fastexcel.Workbook;

/** Begins workbooks. */
public final class Workbooks {
    private static final String APPLICATION = "Tallystick";
    private static final String VERSION = "1.0";

    private Workbooks() {}

    /** A workbook; of a past moment it was made at that moment, so that it is the same whenever it is asked for. */
    public static Workbook to(OutputStream out) {
        Moment moment = Moment.current();
        return moment == null
                ? new Workbook(out, APPLICATION, VERSION)
                : new DatedWorkbook(out, APPLICATION, VERSION, moment.clock());
    }
}
