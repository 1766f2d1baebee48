package io.tallystick.query.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallystick.events.text.Language;
import io.tallystick.testkit.QrReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class PdfTest {
    private static final Fonts INSTALLED = Fonts.ofSystem(List.of());
    private static final String WORDS = "移交清冊 檔案銷毀清冊 归档文件目录 备考表 Z109-WS·2026-D30-KFB-0007 “quoted” — 件";

    static boolean chineseIsInstalled() {
        return System.getenv("CI") != null || INSTALLED.of(Language.ZH_HANT).hasHan();
    }

    @Test
    @EnabledIf("chineseIsInstalled")
    void what_is_written_is_read_back_with_every_font_embedded() throws IOException {
        for (Language language : Language.values()) {
            byte[] pdf = new Pdf(INSTALLED).of(language, lacking -> page("<h1>" + WORDS + "</h1><p>" + WORDS + "</p>"));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                // A heading is wrapped between its words.
                String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
                assertThat(text.split(java.util.regex.Pattern.quote(WORDS), -1)).hasSize(3);
                for (PDPage page : document.getPages()) {
                    for (COSName name : page.getResources().getFontNames()) {
                        PDFont font = page.getResources().getFont(name);
                        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    }
                }
            }
        }
    }

    @Test
    @EnabledIf("chineseIsInstalled")
    void the_same_page_said_to_be_of_the_same_time_gives_the_same_bytes() throws IOException {
        Instant then = Instant.parse("2024-05-06T07:08:09.123Z");
        byte[] pdf = new Pdf(INSTALLED).of(Language.ZH_HANT, then, lacking -> page("<p>" + WORDS + "</p>"));
        assertThat(new Pdf(INSTALLED).of(Language.ZH_HANT, then, lacking -> page("<p>" + WORDS + "</p>")))
                .isEqualTo(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2024-05-06T07:08:09Z");
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<xmp:CreateDate>2024-05-06T07:08:09Z<");
        }
    }

    @Test
    @EnabledIf("chineseIsInstalled")
    void a_character_that_no_font_has_is_told_by_its_number_and_never_drawn_as_a_box() throws IOException {
        // The last plane's private use: in no font.
        String unknown = Character.toString(0x10FF00);
        byte[] pdf = new Pdf(INSTALLED)
                .of(Language.ZH_HANT, lacking -> page("<p>told: " + lacking + "</p><p>檔" + unknown + "案</p>"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("told: [[U+10FF00]]")
                    .contains("檔[U+10FF00]案");
        }
    }

    @Test
    void without_a_font_nothing_is_drawn(@TempDir Path empty) {
        Pdf pdf = new Pdf(new Fonts(List.of(), List.of(empty)));
        assertThatExceptionOfType(Pdf.NoFont.class).isThrownBy(() -> pdf.of(Language.EN, lacking -> page("<p>檔案</p>")));
    }

    @Test
    @EnabledIf("chineseIsInstalled")
    void the_code_in_a_pdf_is_read_from_the_page_as_a_scanner_would() throws IOException {
        String said = "tallystick:list:transfer/2026-000001:" + "9f86d081".repeat(8);
        byte[] pdf = new Pdf(INSTALLED)
                .of(Language.EN, lacking -> page("<p>" + QrCode.of(said).svg() + "</p>"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(QrReader.read(new PDFRenderer(document).renderImageWithDPI(0, 200)))
                    .containsExactly(said);
        }
    }

    private static String page(String body) {
        return "<!DOCTYPE html><html><head><title>t</title><style>@page { size: A4 } .qr { width: 28mm; height: 28mm }"
                + " /* fonts */</style></head><body>" + body + "</body></html>";
    }
}
