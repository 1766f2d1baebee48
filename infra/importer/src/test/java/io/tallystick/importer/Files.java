package io.tallystick.importer;

import io.tallystick.importer.list.ListReader;
import io.tallystick.importer.list.ListReading;
import io.tallystick.importer.list.ListTerms;
import io.tallystick.importer.table.HeaderNames;
import io.tallystick.importer.table.ReadOptions;
import io.tallystick.importer.table.Table;
import io.tallystick.importer.table.TableReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files for tests: the real ones, and ones made up on the spot. */
final class Files {
    static final int LATEST = 2027;
    /** Everything a line needs that the real foreign files do not have. */
    static final ListTerms HOUSE = new ListTerms(
            Map.of(Field.KIND, "案卷", Field.PERIOD, "永久", Field.CATEGORY, "WS", Field.CLASS_CODE, "KFB"), false, LATEST);

    static final ListTerms STRICT = new ListTerms(Map.of(), false, LATEST);

    private Files() {}

    static byte[] real(String name) {
        try (InputStream in = Objects.requireNonNull(Files.class.getResourceAsStream("/real/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Upload upload(byte[] bytes) {
        return Upload.of("list", bytes, Limits.USUAL);
    }

    static Upload csv(String text) {
        return csv(text, StandardCharsets.UTF_8);
    }

    static Upload csv(String text, Charset charset) {
        return upload(text.getBytes(charset));
    }

    static Upload workbook(Consumer<Workbook> content) {
        return upload(workbookBytes(content));
    }

    static Upload sheet(Consumer<Worksheet> content) {
        return workbook(workbook -> content.accept(workbook.newWorksheet("Sheet1")));
    }

    static byte[] workbookBytes(Consumer<Workbook> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    static Table table(Upload upload) {
        return table(upload, ReadOptions.DETECT);
    }

    static Table table(Upload upload, ReadOptions options) {
        HeaderNames names = io.tallystick.importer.list.Vocabulary.shared();
        return TableReader.read(upload, names, options, Progress.NONE);
    }

    static ListReading read(Upload upload, ListTerms terms) {
        return ListReader.read(upload, null, terms, ReadOptions.DETECT, Progress.NONE);
    }

    /** The parts of a ZIP archive. */
    static Map<String, byte[]> parts(byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile file = ZipFile.builder().setByteArray(zip).get()) {
            for (ZipArchiveEntry e : Collections.list(file.getEntries())) {
                parts.put(e.getName(), file.getInputStream(e).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static byte[] part(byte[] zip, String name) {
        return Objects.requireNonNull(parts(zip).get(name), name);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A workbook with one of its parts changed. */
    static byte[] changed(byte[] workbook, String part, String from, String to) {
        Map<String, byte[]> parts = parts(workbook);
        String before = new String(Objects.requireNonNull(parts.get(part), part), StandardCharsets.UTF_8);
        String after = before.replace(from, to);
        if (after.equals(before)) {
            throw new IllegalArgumentException(from + " is not in " + before);
        }
        parts.put(part, after.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }
}
