package io.tallystick.query.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.tallystick.events.kernel.RecordId;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A QR code, drawn as one path of an inline SVG picture: no address is fetched for it and no style is set in place, so that
 * it passes the strictest policy, and paper shows it as sharp as the printer can.
 */
public final class QrCode {
    /** Modules of white around it, as ISO/IEC 18004 asks. */
    private static final int QUIET = 4;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /**
     * The code of a text, which a quarter of its area may be lost of.
     *
     * @throws IllegalArgumentException if the text is empty or longer than a code can hold
     */
    public static QrCode of(String payload) {
        try {
            return new QrCode(new QRCodeWriter()
                    .encode(
                            payload,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q,
                                    EncodeHintType.CHARACTER_SET,
                                    StandardCharsets.UTF_8.name(),
                                    EncodeHintType.MARGIN,
                                    QUIET)));
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code can hold " + payload.length() + " characters", e);
        }
    }

    /** The code of a record: its identifier, as desks and counting pages take it. */
    public static QrCode of(RecordId record) {
        return of(record.value());
    }

    /**
     * The code of a transfer's list, by which a signed and scanned paper is matched with it:
     * {@code tallystick:list:<transfer id>:<list hash>}.
     */
    public static QrCode ofList(RecordId transfer, String listHash) {
        return of("tallystick:list:" + transfer.value() + ":" + listHash);
    }

    /** Modules on a side, the white around it included. */
    public int size() {
        return modules.getWidth();
    }

    /** The picture; its size on paper is for the page's style to say. */
    public String svg() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                int run = 0;
                while (x + run < size() && modules.get(x + run, y)) {
                    run++;
                }
                if (run > 0) {
                    path.append('M').append(x).append(' ').append(y);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                    x += run;
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" viewBox=\"0 0 " + size() + " " + size()
                + "\" shape-rendering=\"crispEdges\" aria-hidden=\"true\"><path d=\"" + path + "\"/></svg>";
    }
}
