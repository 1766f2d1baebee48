package io.tallystick.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tallystick.importer.ead.InventoryReader;
import io.tallystick.importer.list.ListReader;
import io.tallystick.importer.table.ReadOptions;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A file is what is in it, whatever it is called; what cannot be read is refused with a reason, never with a crash. */
class RecognitionTest {
    private static final String OLE = "d0cf11e0a1b11ae1";

    /** Reads it as whatever it is. */
    private static UnreadableFile refusal(byte[] bytes) {
        return catchThrowableOfType(UnreadableFile.class, () -> {
            Upload upload = Upload.of("list.xml", bytes, Limits.USUAL);
            if (upload.format().tabular()) {
                ListReader.read(upload, null, Files.STRICT, ReadOptions.DETECT, Progress.NONE);
            } else {
                InventoryReader.read(upload, Files.LATEST, Progress.NONE);
            }
        });
    }

    private static Reason reason(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8)).reason();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    @Test
    void the_formats_are_told_apart_by_content() {
        assertThat(Files.upload(Files.real("anf_FRAN_IR_053378.ead.xml")).format())
                .isEqualTo(FileFormat.EAD2002);
        assertThat(Files.upload(Files.real("princeton_C1372.ead.xml")).format()).isEqualTo(FileFormat.EAD2002);
        assertThat(Files.upload(Files.real("ncsu_mc00313.ead3.xml")).format()).isEqualTo(FileFormat.EAD3);
        assertThat(Files.csv("<ead><control/></ead>").format()).isEqualTo(FileFormat.EAD3);
        assertThat(Files.csv("題名,年度\n").format()).isEqualTo(FileFormat.CSV);
        assertThat(Files.sheet(s -> Files.row(s, 0, "題名")).format()).isEqualTo(FileFormat.XLSX);
    }

    @Test
    void a_file_is_hashed_and_its_name_loses_folders() {
        Upload upload = Upload.of("C:\\tmp\\..\\移交\u0000.csv", "abc".getBytes(StandardCharsets.UTF_8), Limits.USUAL);

        assertThat(upload.fileName()).isEqualTo("移交.csv");
        assertThat(upload.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(upload.source().format()).isEqualTo("CSV");
    }

    @Test
    void nothing_and_too_much_are_refused() {
        assertThat(reason("")).isEqualTo(Reason.FILE_EMPTY);
        assertThat(reason("\uFEFF \r\n")).isEqualTo(Reason.FILE_EMPTY);
        UnreadableFile large = catchThrowableOfType(
                UnreadableFile.class, () -> Upload.of("a", new byte[101], Limits.USUAL.withFileBytes(100)));
        assertThat(large.reason()).isEqualTo(Reason.FILE_TOO_LARGE);
        assertThat(large.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("文件有 101 字节，最多接受 100 字节。");
    }

    @Test
    void an_error_page_named_xml_is_called_what_it_is() {
        assertThat(reason("<!DOCTYPE html><html><body>404</body></html>")).isEqualTo(Reason.FILE_HTML);
        assertThat(reason("\n<!-- x --><HTML><head></HTML>")).isEqualTo(Reason.FILE_HTML);
        assertThat(reason("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>"))
                .isEqualTo(Reason.FILE_HTML);
    }

    @Test
    void broken_and_foreign_xml_are_refused_with_their_place() {
        assertThat(reason("<ead><archdesc></ead>")).isEqualTo(Reason.FILE_XML_BROKEN);
        assertThat(reason("<ead")).isEqualTo(Reason.FILE_XML_BROKEN);
        assertThat(reason("<mets/>")).isEqualTo(Reason.FILE_XML_OTHER);
        assertThat(reason("<ead xmlns='urn:other'/>")).isEqualTo(Reason.FILE_XML_OTHER);
        assertThat(reason("<ead><archdesc/></ead>")).isEqualTo(Reason.FILE_NO_COMPONENTS);
        assertThat(refusal("<ead>\n<a></b>".getBytes(StandardCharsets.UTF_8))
                        .params()
                        .getFirst())
                .isEqualTo("2");
    }

    @Test
    void entities_are_neither_resolved_nor_lost() {
        String bomb = "<!DOCTYPE ead [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]>"
                + "<ead><archdesc><did><unittitle>&b;</unittitle></did><c/></archdesc></ead>";
        String file = "<!DOCTYPE ead [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
                + "<ead><archdesc><did><unittitle>x&f;</unittitle></did><c/></archdesc></ead>";

        assertThat(reason(bomb)).isEqualTo(Reason.FILE_XML_ENTITY);
        assertThat(reason(file)).isEqualTo(Reason.FILE_XML_ENTITY);
    }

    @Test
    void endless_nesting_is_refused() {
        assertThat(reason("<ead><archdesc>" + "<c>".repeat(100_000))).isEqualTo(Reason.FILE_XML_LIMIT);
    }

    @Test
    void old_and_encrypted_workbooks_say_what_to_do() {
        byte[] encrypted = hex(OLE
                + "00".repeat(64)
                + HexFormat.of().formatHex("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE)));

        assertThat(refusal(hex(OLE + "00".repeat(600))).reason()).isEqualTo(Reason.FILE_XLS);
        assertThat(refusal(encrypted).reason()).isEqualTo(Reason.FILE_ENCRYPTED);
    }

    @Test
    void what_people_send_by_mistake_is_named() {
        assertThat(refusal("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)).params())
                .containsExactly("PDF");
        assertThat(reason("{\"a\": 1}")).isEqualTo(Reason.FILE_OTHER_FORMAT);
        assertThat(refusal(hex("0001020304050607ffee00")).reason()).isEqualTo(Reason.FILE_BINARY);
        assertThat(refusal(hex("ff8081feff0102")).reason()).isEqualTo(Reason.FILE_BINARY);
    }

    @Test
    void a_finding_aid_is_no_list_and_a_list_no_finding_aid() {
        Upload ead = Files.upload(Files.real("anf_FRAN_IR_053378.ead.xml"));
        Upload csv = Files.csv("題名,年度\nA,2026\n");

        assertThat(catchThrowableOfType(UnreadableFile.class, () -> Files.read(ead, Files.STRICT))
                        .reason())
                .isEqualTo(Reason.FILE_NOT_A_LIST);
        assertThat(catchThrowableOfType(
                                UnreadableFile.class, () -> InventoryReader.read(csv, Files.LATEST, Progress.NONE))
                        .reason())
                .isEqualTo(Reason.FILE_NOT_AN_INVENTORY);
    }
}
