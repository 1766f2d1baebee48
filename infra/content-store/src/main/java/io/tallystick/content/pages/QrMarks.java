package io.tallystick.content.pages;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ledger's own marks among the QR codes on a document's pages. */
public final class QrMarks {
    private static final String OURS = "tallystick:";
    private static final int MOST_PAGES = 20;
    private static final int LONGEST = 400;
    private static final Map<DecodeHintType, ?> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));

    private QrMarks() {}

    /** The marks on the first page that bears any, of the first twenty. */
    public static List<String> on(Pages pages) throws IOException {
        for (int number = 1; number <= Math.min(MOST_PAGES, pages.count()); number++) {
            Set<String> marks = on(pages.picture(number, Pages.TO_READ_CODES));
            if (!marks.isEmpty()) {
                return List.copyOf(marks);
            }
        }
        return List.of();
    }

    private static Set<String> on(BufferedImage picture) {
        LuminanceSource light = new BufferedImageLuminanceSource(picture);
        Set<String> marks = new LinkedHashSet<>();
        for (Binarizer binarizer : List.of(new HybridBinarizer(light), new GlobalHistogramBinarizer(light))) {
            try {
                for (Result found : new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(binarizer), HINTS)) {
                    if (found.getText().startsWith(OURS) && found.getText().length() <= LONGEST) {
                        marks.add(found.getText());
                    }
                }
            } catch (NotFoundException none) {
                // The other way of telling black from white may find one.
            }
        }
        return marks;
    }
}
