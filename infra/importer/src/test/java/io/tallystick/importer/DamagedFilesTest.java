package io.tallystick.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tallystick.importer.ead.InventoryReader;
import io.tallystick.importer.list.ListReader;
import io.tallystick.importer.table.ReadOptions;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with bytes changed at random are read, or refused as unreadable; nothing else ever comes of them. */
class DamagedFilesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int CASES = 60;

    private static byte[] workbook() {
        return Files.workbookBytes(w -> {
            var sheet = w.newWorksheet("清册");
            Files.row(sheet, 0, "序号", "题名", "年度", "页数");
            for (int row = 1; row < 30; row++) {
                Files.row(sheet, row, "" + row, "题" + row, "2024", "" + row);
                sheet.value(row, 4, row);
            }
            sheet.range(3, 2, 5, 2).merge();
        });
    }

    private static byte[] original(String kind) {
        return switch (kind) {
            case "xlsx" -> workbook();
            case "gb18030" -> "序号,题名,年度,页数\n1,\"关于,通知\",2024,12\n".getBytes(Charset.forName("GB18030"));
            default -> {
                byte[] whole = Files.real(kind);
                yield kind.endsWith(".xml") ? whole : Arrays.copyOf(whole, Math.min(whole.length, 20_000));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xlsx",
                "gb18030",
                "anf_FRAN_IR_053378.ead.xml",
                "naa_A6119-items.csv",
                "tna_tdr_transfer_sample.csv",
                "aspace_accessions.csv"
            })
    void bytes_changed_at_random_never_crash_the_reader(String kind) {
        byte[] original = original(kind);
        Random random = new Random(kind.hashCode());
        for (int i = 0; i < CASES; i++) {
            survives(damaged(original, random), kind + " case " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/workbook.xml",
                "xl/styles.xml",
                "[Content_Types].xml",
                "xl/_rels/workbook.xml.rels"
            })
    void damage_inside_a_part_of_a_workbook_never_crashes_the_reader(String part) {
        Map<String, byte[]> parts = Files.parts(workbook());
        assertThat(parts).containsKey(part);
        Random random = new Random(part.hashCode());
        for (int i = 0; i < CASES; i++) {
            Map<String, byte[]> changed = new LinkedHashMap<>(parts);
            changed.put(part, damaged(Objects.requireNonNull(changed.get(part)), random));
            survives(Files.zip(changed), part + " case " + i);
        }
    }

    private static void survives(byte[] file, String name) {
        Assertions.assertTimeoutPreemptively(
                PATIENCE,
                () -> assertThatCode(() -> read(file))
                        .as(name)
                        .satisfiesAnyOf(
                                e -> assertThat(e).isNull(), e -> assertThat(e).isInstanceOf(UnreadableFile.class)));
    }

    private static void read(byte[] file) {
        Upload upload = Files.upload(file);
        if (upload.format().tabular()) {
            ListReader.read(upload, null, Files.HOUSE, ReadOptions.DETECT, Progress.NONE);
        } else {
            InventoryReader.read(upload, Files.LATEST, Progress.NONE);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] damaged(byte[] original, Random random) {
        byte[] bytes = original.clone();
        List<byte[]> inserted = List.of(new byte[] {0}, ascii("\""), ascii("<"), ascii("&x;"), ascii("9999999"));
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> {
                    byte[] piece = inserted.get(random.nextInt(inserted.size()));
                    for (int j = 0; j < piece.length && at + j < bytes.length; j++) {
                        bytes[at + j] = piece[j];
                    }
                }
                default -> bytes = random.nextInt(10) == 0 ? Arrays.copyOf(bytes, Math.max(1, at)) : bytes;
            }
        }
        return bytes;
    }
}
