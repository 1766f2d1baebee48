package io.tallystick.testkit;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads QR codes the way a scanner does: from a picture. */
public final class QrReader {
    private static final int PIXELS = 6;
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+)");
    private static final Pattern SQUARES = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    private QrReader() {}

    /** The text of the code that an SVG path draws. */
    public static String read(String svg) {
        Matcher size = SIZE.matcher(svg);
        if (!size.find()) {
            throw new AssertionError("no picture: " + svg);
        }
        int side = Integer.parseInt(size.group(1)) * PIXELS;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setColor(Color.BLACK);
        Matcher square = SQUARES.matcher(svg);
        while (square.find()) {
            graphics.fillRect(
                    Integer.parseInt(square.group(1)) * PIXELS,
                    Integer.parseInt(square.group(2)) * PIXELS,
                    Integer.parseInt(square.group(3)) * PIXELS,
                    PIXELS);
        }
        return read(image).getFirst();
    }

    /** The texts of all codes in a picture. */
    public static List<String> read(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        try {
            return Arrays.stream(
                            new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)))
                    .map(result -> result.getText())
                    .toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }
}
