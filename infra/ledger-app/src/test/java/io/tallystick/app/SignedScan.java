package io.tallystick.app;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** A scan of a signed list as a scanner's software gives it: a PDF of one page. */
public final class SignedScan {
    private SignedScan() {}

    /** A page with some words and, where a text is given, its QR code, 25 mm wide. */
    public static byte[] pdf(String words, String code) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 14);
                content.newLineAtOffset(60, 700);
                content.showText(words);
                content.endText();
                if (!code.isEmpty()) {
                    BufferedImage picture = MatrixToImageWriter.toBufferedImage(
                            new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 200, 200));
                    content.drawImage(LosslessFactory.createFromImage(document, picture), 450, 720, 71, 71);
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException | WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
