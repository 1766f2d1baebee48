package io.tallystick.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Recognises a file's format by what is in it; its name and what its sender says of it do not count. */
public final class Recognition {
    private static final int HEAD = 1_024;
    private static final int MOST_MIMETYPE = 100;

    private Recognition() {}

    /** The format, or empty where it is none of those there are. */
    public static Optional<DocumentFormat> of(Path file) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(HEAD);
        }
        if (starts(head, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(DocumentFormat.PNG);
        }
        if (starts(head, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(DocumentFormat.JPEG);
        }
        if (starts(head, 'I', 'I', 42, 0) || starts(head, 'M', 'M', 0, 42)) {
            return Optional.of(DocumentFormat.TIFF);
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return Optional.of(DocumentFormat.OFFICE_97);
        }
        if (starts(head, 'P', 'K', 3, 4)) {
            return packed(file);
        }
        // Readers of PDF look for its mark within the first kilobyte, so a file that has it there is one.
        if (new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return Optional.of(DocumentFormat.PDF);
        }
        return isText(file, head) ? Optional.of(DocumentFormat.TEXT) : Optional.empty();
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<DocumentFormat> packed(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry declared = zip.getEntry("mimetype");
            if (declared != null) {
                try (InputStream stream = zip.getInputStream(declared)) {
                    return DocumentFormat.of(
                            new String(stream.readNBytes(MOST_MIMETYPE), StandardCharsets.US_ASCII).trim());
                }
            }
            if (zip.getEntry("OFD.xml") != null) {
                return Optional.of(DocumentFormat.OFD);
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            return zip.getEntry("word/document.xml") != null
                    ? Optional.of(DocumentFormat.DOCX)
                    : zip.getEntry("xl/workbook.xml") != null
                            ? Optional.of(DocumentFormat.XLSX)
                            : zip.getEntry("ppt/presentation.xml") != null
                                    ? Optional.of(DocumentFormat.PPTX)
                                    : Optional.empty();
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }

    /** Text is what reads as such to its end, without control characters; Chinese of before Unicode is text as well. */
    private static boolean isText(Path file, byte[] head) throws IOException {
        boolean utf16 = starts(head, 0xFE, 0xFF) || starts(head, 0xFF, 0xFE);
        return utf16
                ? reads(file, StandardCharsets.UTF_16)
                : reads(file, StandardCharsets.UTF_8) || reads(file, Charset.forName("GB18030"));
    }

    private static boolean reads(Path file, Charset charset) throws IOException {
        char[] buffer = new char[8_192];
        boolean any = false;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (Character.isISOControl(buffer[i]) && "\n\r\t\f".indexOf(buffer[i]) < 0) {
                        return false;
                    }
                }
                any |= read > 0;
            }
            return any;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
