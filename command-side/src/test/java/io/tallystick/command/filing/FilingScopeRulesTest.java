package io.tallystick.command.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.filing.CustodyUnitEvent.ItemFiled;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.DocumentContent;
import io.tallystick.events.filing.EquipmentFileEvent.EquipmentDisposed;
import io.tallystick.events.filing.EquipmentFileEvent.EquipmentPaperFiled;
import io.tallystick.events.filing.Ink;
import io.tallystick.events.filing.Item;
import io.tallystick.events.filing.Origin;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.Scoping;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilingScopeRulesTest {
    private final Archive archive = new Archive();
    private final Scenario house = archive.house();

    private static Item item(@Nullable Scoping scoping) {
        return Archive.item(2, LocalDate.of(2026, 1, 15), scoping);
    }

    private static OpenCustodyUnit about(RecordId department, DocumentContent content) {
        return new OpenCustodyUnit(
                department,
                null,
                CustodyUnitKind.VOLUME,
                content,
                "WS",
                "SC",
                2026,
                RetentionPeriod.PERMANENT,
                "Papers",
                null,
                null,
                null);
    }

    private RecordId unit(DocumentContent content) {
        return house.as("feng")
                .command(about(Archive.DEPARTMENT, content))
                .accepted()
                .record();
    }

    private ItemFiled filed() {
        return house.accepted().events(ItemFiled.class).getFirst();
    }

    @Rule("I-20")
    void nothing_is_filed_before_a_scope_is_in_force_and_the_version_is_kept() {
        RecordId unit = unit(DocumentContent.PRODUCTION);
        house.command(new FileItem(unit, item(Scoping.of("PROD.DESIGN"))));
        assertThat(filed().scopeVersion()).isEqualTo(1);

        Scenario bare = new Scenario();
        bare.employ("filer", Scenario.OFFICE, Scope.HOUSE, Post.FILER);
        RecordId before = bare.as("filer")
                .command(about(Scenario.OFFICE, DocumentContent.PRODUCTION))
                .accepted()
                .record();
        bare.command(new FileItem(
                before, new Item("BGS", null, "Letter", null, 1, 0, Ink.BLACK, Origin.HOUSE, "paper", null)));
        assertThat(bare.refusedBy("I-20").remedies())
                .singleElement()
                .satisfies(r -> assertThat(r.command()).isEqualTo("rulebook.DraftFilingScope"));
    }

    @Rule("I-21")
    void a_production_document_names_its_subclass() {
        RecordId unit = unit(DocumentContent.PRODUCTION);
        house.command(new FileItem(unit, item(Scoping.of("PROD.DISPATCH")))).accepted();
        house.command(new FileItem(unit, item(Scoping.of("PROD"))));
        assertThat(house.refusedBy("I-21").facts()).containsEntry("field", "item.scoping.scopeClass");
    }

    @Rule("I-23")
    void an_equipment_document_names_its_equipment() {
        RecordId unit = unit(DocumentContent.EQUIPMENT);
        house.command(new FileItem(unit, item(Scoping.of("EQUIP.RUNNING"))));
        house.refusedBy("I-23");
    }

    @Rule("I-32")
    void outside_the_scope_a_document_is_other_with_a_reason_and_never_left_out() {
        RecordId unit = unit(DocumentContent.OTHER);
        house.command(new FileItem(unit, item(new Scoping("BRAND", null, "a seal of 1952", null, null))));
        assertThat(filed().item().scoping()).isEqualTo(new Scoping("OTHER", "BRAND", "a seal of 1952", null, null));
        house.command(new FileItem(unit, item(new Scoping("BRAND", null, " ", null, null))));
        house.refusedBy("I-32");
    }

    @Test
    void what_the_unit_is_about_stands_in_for_a_class_nobody_said() {
        RecordId unit = unit(DocumentContent.ADMINISTRATION);
        house.command(new FileItem(unit, item(null)));
        assertThat(filed().item().scoping()).isEqualTo(Scoping.of("PARTYADMIN"));
    }

    @Rule("I-30")
    void personnel_documents_are_restricted_from_the_first_and_so_is_their_unit() {
        RecordId unit = unit(DocumentContent.ADMINISTRATION);
        house.command(new FileItem(unit, item(Scoping.of("PARTYADMIN.PERSONNEL"))));
        assertThat(filed().item().scoping())
                .isEqualTo(new Scoping("PARTYADMIN.PERSONNEL", null, null, null, "RESTRICTED"));
        house.command(new FileItem(unit, item(new Scoping("PARTYADMIN.PERSONNEL", null, null, null, "SECRET"))));
        assertThat(filed().item().scoping()).isEqualTo(new Scoping("PARTYADMIN.PERSONNEL", null, null, null, "SECRET"));
    }

    private RecordId equipment() {
        return house.as("feng")
                .command(new OpenEquipmentFile(Archive.DEPARTMENT, "M-7", "Lathe", "C6140"))
                .accepted()
                .record();
    }

    @Rule("I-23")
    void the_file_of_equipment_is_not_closed_before_a_record_shows_what_became_of_it() {
        RecordId file = equipment();
        RecordId unit = unit(DocumentContent.EQUIPMENT);
        house.command(new FileItem(unit, item(new Scoping("EQUIP.ACCEPTANCE", null, null, "M-7", null))));
        assertThat(house.accepted().events(EquipmentPaperFiled.class))
                .containsExactly(new EquipmentPaperFiled(file, unit, 1, "EQUIP.ACCEPTANCE", true));
        house.as("han").command(new CloseEquipmentFile(file));
        house.refusedBy("I-23");
    }

    @Test
    void equipment_is_sold_or_lost_as_well_as_scrapped_and_then_its_file_is_closed() {
        RecordId file = equipment();
        house.command(new RecordEquipmentDisposal(file, "SOLD", LocalDate.of(2026, 3, 1), "contract 12"))
                .accepted();
        assertThat(house.events(EquipmentDisposed.class))
                .singleElement()
                .satisfies(e -> assertThat(e.disposal()).isEqualTo("SOLD"));
        RecordId unit = unit(DocumentContent.EQUIPMENT);
        house.command(new FileItem(unit, item(new Scoping("EQUIP.DISPOSAL", null, null, "M-7", null))))
                .accepted();
        house.as("han").command(new CloseEquipmentFile(file)).accepted();
        house.as("feng")
                .command(new FileItems(unit, List.of(item(new Scoping("EQUIP.DISPOSAL", null, null, "M-7", null)))));
        assertThat(house.refused().reason()).isEqualTo("refused.equipmentFileClosed");
    }

    @Rule("I-23")
    void a_way_of_leaving_that_is_not_listed_is_recorded_as_a_breach() {
        RecordId file = equipment();
        house.command(new RecordEquipmentDisposal(file, "EATEN", LocalDate.of(2026, 3, 1), "note"))
                .accepted();
        assertThat(house.events(RuleBreached.class))
                .singleElement()
                .satisfies(b -> assertThat(b.rule().rule()).isEqualTo("I-23"));
    }

    @Test
    void one_number_one_file() {
        equipment();
        house.command(new OpenEquipmentFile(Archive.DEPARTMENT, "M-7", "Lathe", "C6140"));
        assertThat(house.refused().reason()).isEqualTo("refused.equipmentKnown");
    }
}
