package io.tallystick.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognitionTest {
    @TempDir
    private Path folder;

    private @Nullable DocumentFormat of(byte[] content) throws IOException {
        return Recognition.of(Files.write(folder.resolve("invoice.pdf"), content))
                .orElse(null);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.replaceAll("=.*", "")));
                zip.write(entry.replaceAll(".*=", "").getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_file_is_what_its_content_says_whatever_its_name() throws IOException {
        assertThat(of("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(DocumentFormat.PDF);
        assertThat(of(bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0))).isEqualTo(DocumentFormat.PNG);
        assertThat(of(bytes(0xFF, 0xD8, 0xFF, 0xE0))).isEqualTo(DocumentFormat.JPEG);
        assertThat(of(bytes('M', 'M', 0, 42))).isEqualTo(DocumentFormat.TIFF);
        assertThat(of(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1))).isEqualTo(DocumentFormat.OFFICE_97);
        assertThat(of(zip("[Content_Types].xml", "word/document.xml"))).isEqualTo(DocumentFormat.DOCX);
        assertThat(of(zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(DocumentFormat.XLSX);
        assertThat(of(zip("mimetype=application/vnd.oasis.opendocument.text"))).isEqualTo(DocumentFormat.ODT);
        assertThat(of(zip("OFD.xml"))).isEqualTo(DocumentFormat.OFD);
    }

    @Test
    void text_is_recognised_in_the_encodings_of_the_field() throws IOException {
        assertThat(of("移交清冊\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(DocumentFormat.TEXT);
        assertThat(of("移交清册\n".getBytes(Charset.forName("GB18030")))).isEqualTo(DocumentFormat.TEXT);
        assertThat(of("\uFEFFlist".getBytes(StandardCharsets.UTF_16BE))).isEqualTo(DocumentFormat.TEXT);
    }

    @Test
    void anything_else_is_no_document() throws IOException {
        assertThat(of(new byte[0])).isNull();
        assertThat(of(bytes(0x7F, 'E', 'L', 'F', 2, 1, 1, 0))).isNull();
        assertThat(of(bytes('M', 'Z', 0x90, 0))).isNull();
        assertThat(of(zip("run.class"))).isNull();
        assertThat(of(bytes('P', 'K', 3, 4, 0, 0))).isNull();
    }

    @Test
    void a_web_page_is_text_and_is_never_shown_as_anything_else() throws IOException {
        assertThat(of("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(DocumentFormat.TEXT);
        assertThat(DocumentFormat.TEXT.shownAsPages()).isFalse();
    }
}
