package io.tallystick.content.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import io.tallystick.content.DocumentFormat;
import io.tallystick.events.documents.ListMark;
import io.tallystick.events.kernel.RecordId;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QrMarksTest {
    private static final ListMark MARK =
            new ListMark(RecordId.of("transfer", "2026-000123"), "0123456789abcdef".repeat(4));

    @TempDir
    private Path folder;

    /** A page as a scanner gives it: A4 at 150 dots an inch, a little askew, with noise, the code 25 mm wide. */
    private static BufferedImage scan(String text) throws WriterException {
        BufferedImage code = MatrixToImageWriter.toBufferedImage(
                new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 148, 148, Map.of(EncodeHintType.MARGIN, 2)));
        BufferedImage page = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = page.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, page.getWidth(), page.getHeight());
        drawing.setColor(Color.DARK_GRAY);
        for (int line = 0; line < 30; line++) {
            drawing.fillRect(100, 300 + 40 * line, 700 + 7 * line, 14);
        }
        drawing.drawImage(code, AffineTransform.getRotateInstance(0.05, 1000, 150), null);
        AffineTransform askew = AffineTransform.getTranslateInstance(1000, 100);
        askew.rotate(0.05);
        drawing.drawImage(code, askew, null);
        drawing.dispose();
        Random noise = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            page.setRGB(noise.nextInt(page.getWidth()), noise.nextInt(page.getHeight()), 0x606060);
        }
        return page;
    }

    private Path pdf(BufferedImage... pages) throws IOException {
        Path file = folder.resolve("scan.pdf");
        try (PDDocument document = new PDDocument()) {
            for (BufferedImage picture : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(document, picture, 0.7f),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static List<String> marks(Path file, DocumentFormat format) throws IOException {
        try (Pages pages = Pages.of(file, format)) {
            return QrMarks.on(pages);
        }
    }

    @Test
    void the_mark_is_read_from_a_scanned_pdf_on_whichever_page_it_is() throws Exception {
        BufferedImage blank = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        assertThat(marks(pdf(blank, scan(MARK.text())), DocumentFormat.PDF)).containsExactly(MARK.text());
        assertThat(ListMark.of(MARK.text())).contains(MARK);
    }

    @Test
    void the_mark_is_read_from_a_picture() throws Exception {
        Path file = folder.resolve("scan");
        for (String format : List.of("png", "jpg", "tiff")) {
            ImageIO.write(scan(MARK.text()), format, file.toFile());
            assertThat(marks(
                            file,
                            switch (format) {
                                case "png" -> DocumentFormat.PNG;
                                case "jpg" -> DocumentFormat.JPEG;
                                default -> DocumentFormat.TIFF;
                            }))
                    .as(format)
                    .containsExactly(MARK.text());
        }
    }

    @Test
    void codes_that_are_not_ours_are_passed_over() throws Exception {
        assertThat(marks(pdf(scan("https://example.org/")), DocumentFormat.PDF)).isEmpty();
        assertThat(ListMark.of("tallystick:list:nothing:1234")).isEmpty();
        assertThat(ListMark.of("tallystick:list:transfer/1 x:" + "0".repeat(64)))
                .isEmpty();
    }

    @Test
    void a_page_of_any_size_makes_a_picture_of_bounded_size() throws Exception {
        Path file = folder.resolve("huge.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(200_000, 100_000)));
            document.save(file.toFile());
        }
        try (Pages pages = Pages.of(file, DocumentFormat.PDF)) {
            assertThat(pages.picture(1, Pages.TO_LOOK_AT).getWidth()).isBetween(1_590, 1_610);
        }
        Path picture = folder.resolve("wide.png");
        ImageIO.write(new BufferedImage(6_000, 40, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        try (Pages pages = Pages.of(picture, DocumentFormat.PNG)) {
            assertThat(pages.picture(1, Pages.TO_LOOK_AT).getWidth()).isEqualTo(1_600);
        }
    }

    @Test
    void a_file_that_is_not_what_it_says_is_told_as_such() throws Exception {
        Path file = Files.write(folder.resolve("broken"), "%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Pages.of(file, DocumentFormat.PDF).close()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> marks(file, DocumentFormat.PNG)).isInstanceOf(IOException.class);
    }
}
