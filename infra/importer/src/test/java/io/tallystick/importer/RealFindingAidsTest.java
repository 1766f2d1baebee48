package io.tallystick.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.importer.ead.Container;
import io.tallystick.importer.ead.HoldingRow;
import io.tallystick.importer.ead.Inventory;
import io.tallystick.importer.ead.InventoryReader;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Finding aids that exist. */
class RealFindingAidsTest {
    private static Inventory read(String name) {
        return InventoryReader.read(Files.upload(Files.real(name)), Files.LATEST, Progress.NONE);
    }

    @Test
    void the_american_finding_aid_of_2002_gives_281_holdings_in_23_boxes() {
        Inventory inventory = read("princeton_C1372.ead.xml");

        assertThat(inventory.source().format()).isEqualTo("EAD2002");
        assertThat(inventory.title()).isEqualTo("Charles Ruas Papers");
        assertThat(inventory.code()).isEqualTo("C1372");
        assertThat(inventory.components()).isEqualTo(306);
        assertThat(inventory.leaves()).isEqualTo(281);
        assertThat(inventory.depth()).isEqualTo(4);
        assertThat(inventory.problems()).isEmpty();
        assertThat(inventory.rows()).hasSize(281);
        assertThat(inventory.stated().getFirst().text()).isEqualTo("23 boxes");
        assertThat(inventory.notes()).anyMatch(n -> n.reason() == Reason.NOTE_COUNT_DIFFERS);

        HoldingRow first = inventory.rows().getFirst();
        assertThat(first.title()).isEqualTo("Adam, Helen");
        assertThat(first.path()).containsExactly("Charles Ruas Papers", "Author and Artist Files", "Adam, Helen");
        assertThat(first.containers())
                .containsExactly(new Container("box", "1", "32101080518820"), new Container("folder", "1", null));
        assertThat(first.place()).isEqualTo("box 1, folder 1");
        assertThat(first.code())
                .as("an address of the exporting system is no reference code")
                .isNull();
        assertThat(first.extents().getFirst().unit()).isEqualTo("folder");
        assertThat(first.dateText()).isEqualTo("undated");
        assertThat(first.yearInherited()).isTrue();
        assertThat(first.year()).isEqualTo(2008);
        assertThat(first.access()).isEqualTo("The collection is open for research.");
        assertThat(inventory.rows().stream()
                        .flatMap(r -> r.containers().stream())
                        .filter(c -> "box".equals(c.type()))
                        .map(Container::value)
                        .distinct())
                .hasSizeLessThanOrEqualTo(23)
                .hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void the_french_finding_aid_is_read_without_the_document_type_it_points_to() {
        Inventory inventory = read("anf_FRAN_IR_053378.ead.xml");

        assertThat(inventory.components()).isEqualTo(103);
        assertThat(inventory.leaves()).isEqualTo(90);
        assertThat(inventory.depth()).isEqualTo(3);
        assertThat(inventory.problems()).isEmpty();
        assertThat(inventory.stated().getFirst().text()).isEqualTo("90 documents : dessins et plans");
        assertThat(inventory.notes())
                .as("ninety stated, ninety read")
                .noneMatch(n -> n.reason() == Reason.NOTE_COUNT_DIFFERS);
        HoldingRow first = inventory.rows().getFirst();
        assertThat(first.code()).isEqualTo("20140450/1");
        assertThat(first.dateText()).isEqualTo("[1983-1984]");
        assertThat(first.dateNormal()).isEqualTo("1983-01-01/1984-12-31");
        assertThat(first.year()).isEqualTo(1984);
        assertThat(first.extents().getFirst().quantity())
                .as("a medium and its dimensions are no count")
                .isNull();
        assertThat(first.access()).startsWith("Communicables au terme");
        assertThat(inventory.rows()).extracting(HoldingRow::code).doesNotHaveDuplicates();
    }

    @Test
    void the_finding_aid_of_2015_gives_1427_holdings_and_titles_for_those_without() {
        Inventory inventory = read("ncsu_mc00313.ead3.xml");

        assertThat(inventory.source().format()).isEqualTo("EAD3");
        assertThat(inventory.code()).isEqualTo("MC 00313");
        assertThat(inventory.components()).isEqualTo(1_514);
        assertThat(inventory.leaves()).isEqualTo(1_427);
        assertThat(inventory.depth()).isEqualTo(4);
        assertThat(inventory.problems()).isEmpty();
        assertThat(inventory.stated().getFirst().text()).isEqualTo("54.5 linear feet");
        assertThat(inventory.rows().stream().filter(HoldingRow::titleSupplied)).hasSize(221);
        HoldingRow first = inventory.rows().getFirst();
        assertThat(first.titleSupplied()).isTrue();
        assertThat(first.title()).startsWith("[").endsWith("]");
        Map<String, Long> containers = inventory.rows().stream()
                .flatMap(r -> r.containers().stream())
                .collect(Collectors.groupingBy(c -> "" + c.type(), Collectors.counting()));
        assertThat(containers)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("box", 1397L, "folder", 1391L, "carton", 27L, "flatbox", 2L, "halfbox", 1L));
    }
}
