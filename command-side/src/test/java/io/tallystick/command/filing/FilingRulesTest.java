package io.tallystick.command.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitArranged;
import io.tallystick.events.filing.CustodyUnitEvent.FacetValueSet;
import io.tallystick.events.filing.CustodyUnitEvent.FilingApproved;
import io.tallystick.events.filing.CustodyUnitEvent.ItemFiled;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.DocumentContent;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.ledger.Remedy;
import io.tallystick.events.organisation.OrganisationEvent.UnitRenamed;
import io.tallystick.events.rulebook.Facet;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilingRulesTest {
    private final Archive archive = new Archive();
    private final Scenario house = archive.house();

    @Rule("I-1")
    void only_the_assigned_filer_arranges_a_unit() {
        RecordId unit = archive.filled(CustodyUnitKind.VOLUME, null);
        house.as("fu").command(new ArrangeUnit(unit, null));
        assertThat(house.refusedBy("I-1").facts())
                .containsEntry("filer", house.person("feng").value());
    }

    @Rule("I-1")
    void a_unit_without_items_cannot_be_arranged() {
        RecordId unit = archive.open(CustodyUnitKind.VOLUME, null);
        house.command(new ArrangeUnit(unit, null));
        assertThat(house.refusedBy("I-1").reason()).isEqualTo("refused.unitEmpty");
    }

    @Rule("I-1")
    void every_item_has_its_pages_numbered() {
        RecordId unit = archive.open(CustodyUnitKind.VOLUME, null);
        house.command(new FileItem(unit, Archive.item(0, null)));
        house.refusedBy("I-1");
    }

    @Test
    void a_document_of_the_future_is_not_filed() {
        RecordId unit = archive.open(CustodyUnitKind.VOLUME, null);
        LocalDate today = LocalDate.of(2026, 3, 2);
        house.command(new FileItem(unit, Archive.item(1, today))).accepted();
        house.command(new FileItem(unit, Archive.item(1, today.plusDays(1))));
        assertThat(house.refused().facts()).containsEntry("field", "item.date").containsEntry("date", "2026-03-03");
        house.command(new FileItems(unit, List.of(Archive.item(1, today), Archive.item(1, today.plusYears(900)))));
        assertThat(house.refused().facts()).containsEntry("field", "items[1].date");
        house.command(new FileItem(unit, Archive.item(-1, today)));
        assertThat(house.refused().facts()).containsEntry("field", "item.pages");
    }

    @Test
    void a_unit_is_opened_in_a_class_and_a_year_that_can_stand_in_a_code() {
        house.as("feng").command(opening("SC", 2026)).accepted();
        for (String code : List.of("??", "sc", "SC-1", "ABCDEFGHI")) {
            house.command(opening(code, 2026));
            assertThat(house.refused().facts()).as(code).containsEntry("field", "classCode");
        }
        for (int year : new int[] {99_999, 999, -1}) {
            house.command(opening("SC", year));
            assertThat(house.refused().facts()).as("%d", year).containsEntry("field", "year");
        }
    }

    private static OpenCustodyUnit opening(String classCode, int year) {
        return new OpenCustodyUnit(
                Archive.DEPARTMENT,
                null,
                CustodyUnitKind.VOLUME,
                DocumentContent.PRODUCTION,
                "WS",
                classCode,
                year,
                new RetentionPeriod("D30"),
                "Complaints",
                null,
                null,
                null);
    }

    @Rule("I-1")
    void the_order_names_every_item_once() {
        RecordId unit = archive.filled(CustodyUnitKind.VOLUME, null);
        house.command(new FileItem(unit, Archive.item(2, null))).accepted();
        house.command(new ArrangeUnit(unit, List.of(2, 2)));
        house.refusedBy("I-1");
    }

    @Test
    void items_are_numbered_as_filed_and_arranged_in_the_order_given() {
        RecordId unit = archive.open(CustodyUnitKind.VOLUME, null);
        house.command(new FileItems(unit, List.of(Archive.item(3, null), Archive.item(4, null))))
                .accepted();
        assertThat(house.events(ItemFiled.class)).extracting(ItemFiled::number).containsExactly(1, 2);
        house.command(new ArrangeUnit(unit, List.of(2, 1))).accepted();
        CustodyUnitArranged arranged = house.events(CustodyUnitArranged.class).getFirst();
        assertThat(arranged.order()).containsExactly(2, 1);
        assertThat(arranged.pages()).isEqualTo(7);
        house.command(new FileItem(unit, Archive.item(1, null)));
        assertThat(house.refused().reason()).isEqualTo("refused.unitState");
    }

    @Test
    void who_acts_for_the_filer_may_arrange_and_the_signature_says_for_whom() {
        RecordId unit = archive.filled(CustodyUnitKind.VOLUME, null);
        house.employ("ai", Archive.DEPARTMENT, Scope.ofUnit(Scenario.FONDS, Archive.DEPARTMENT));
        archive.act("ai", "feng", Post.FILER, Scope.ofUnit(Scenario.FONDS, Archive.DEPARTMENT));
        house.as("ai").command(new ArrangeUnit(unit, null)).accepted();
        assertThat(house.events(CustodyUnitArranged.class).getFirst().arranger().actingFor())
                .isEqualTo(house.person("feng"));
    }

    @Rule("I-34")
    void the_head_of_the_project_approves_what_belongs_to_a_project() {
        RecordId unit = archive.arranged(CustodyUnitKind.VOLUME, "P1");
        house.as("han").command(new ApproveFiling(unit));
        house.refusedBy("I-34");
    }

    @Rule("I-36")
    void the_head_of_the_department_approves_everything_else() {
        RecordId unit = archive.arranged(CustodyUnitKind.VOLUME, null);
        house.as("pan").command(new ApproveFiling(unit));
        house.refusedBy("I-36");
    }

    @Test
    void the_head_of_another_department_has_no_authority() {
        RecordId unit = archive.arranged(CustodyUnitKind.VOLUME, null);
        house.employ("other", Scenario.OFFICE, Scope.ofUnit(Scenario.FONDS, Scenario.OFFICE), Post.DEPARTMENT_HEAD);
        house.as("other").command(new ApproveFiling(unit));
        assertThat(house.refused().reason()).isEqualTo("refused.authority");
    }

    @Test
    void who_heads_both_signs_under_the_post_that_is_asked_for() {
        RecordId unit = archive.arranged(CustodyUnitKind.VOLUME, "P1");
        house.employ(
                "both",
                Archive.DEPARTMENT,
                Scope.ofUnit(Scenario.FONDS, Archive.DEPARTMENT),
                Post.DEPARTMENT_HEAD,
                Post.PROJECT_HEAD);
        house.as("both").command(new ApproveFiling(unit)).accepted();
        assertThat(house.events(FilingApproved.class).getFirst().approver().post())
                .isEqualTo(Post.PROJECT_HEAD);
    }

    @Rule("VI-14")
    void nobody_approves_what_they_arranged() {
        house.as("han")
                .command(new OpenCustodyUnit(
                        Archive.DEPARTMENT,
                        null,
                        CustodyUnitKind.ITEM,
                        DocumentContent.OTHER,
                        "WS",
                        "SC",
                        2026,
                        RetentionPeriod.PERMANENT,
                        "Own work",
                        null,
                        null,
                        null))
                .accepted();
        RecordId unit = house.record();
        house.command(new FileItem(unit, Archive.item(1, null))).accepted();
        house.command(new ArrangeUnit(unit, null)).accepted();
        house.command(new ApproveFiling(unit));
        house.refusedBy("VI-14");
    }

    @Rule("VI-14")
    void nobody_approves_for_the_head_what_they_arranged_themselves() {
        RecordId unit = archive.arranged(CustodyUnitKind.VOLUME, null);
        archive.act("feng", "han", Post.DEPARTMENT_HEAD, Scope.ofUnit(Scenario.FONDS, Archive.DEPARTMENT));
        house.as("feng").command(new ApproveFiling(unit));
        house.refusedBy("VI-14");
    }

    @Rule("I-2")
    void only_kinds_that_are_bound_are_bound() {
        RecordId unit = archive.approved(CustodyUnitKind.PHOTO, null);
        house.as("feng").command(new BindUnit(unit));
        house.refusedBy("I-2");
    }

    @Test
    void which_kinds_are_bound_is_the_houses_to_say() {
        archive.parameter("I-2", "boundKinds", "VOLUME,BOX_OF_ITEMS");
        RecordId unit = archive.approved(CustodyUnitKind.BOX_OF_ITEMS, null);
        house.as("feng").command(new BindUnit(unit)).accepted();
    }

    @Rule("I-39")
    void production_papers_are_not_opened_in_an_administrative_class() {
        house.as("feng").command(administrative(DocumentContent.PRODUCTION));
        house.refusedBy("I-39");
    }

    @Test
    void administrative_papers_are() {
        house.as("feng").command(administrative(DocumentContent.ADMINISTRATION)).accepted();
    }

    private static OpenCustodyUnit administrative(DocumentContent content) {
        return new OpenCustodyUnit(
                Archive.DEPARTMENT,
                null,
                CustodyUnitKind.ITEM,
                content,
                "WS",
                "XZ",
                2026,
                RetentionPeriod.PERMANENT,
                "Plans",
                null,
                null,
                null);
    }

    @Rule("I-41")
    void a_product_model_comes_from_the_houses_list() {
        archive.parameter("I-41", "values", "TX-1,TX-2");
        RecordId unit = archive.open(CustodyUnitKind.VOLUME, null);
        house.command(new SetFacetValue(unit, Facet.PRODUCT_MODEL, "TX-2")).accepted();
        house.command(new SetFacetValue(unit, Facet.PRODUCT_MODEL, "TX-9"));
        assertThat(house.refusedBy("I-41").remedies())
                .extracting(Remedy::command)
                .containsExactly("rulebook.DraftRuleChange");
    }

    private void listed(String rule, Facet facet) {
        archive.parameter(rule, "values", "one,two");
        RecordId unit = archive.open(CustodyUnitKind.VOLUME, null);
        house.command(new SetFacetValue(unit, facet, "two")).accepted();
        house.command(new SetFacetValue(unit, facet, "three"));
        assertThat(house.refusedBy(rule).facts()).containsEntry("value", "three");
    }

    @Rule("I-42")
    void an_equipment_model_comes_from_the_houses_list() {
        listed("I-42", Facet.EQUIPMENT_MODEL);
    }

    @Rule("I-43")
    void a_research_topic_comes_from_the_houses_list() {
        listed("I-43", Facet.RESEARCH_TOPIC);
    }

    @Rule("I-44")
    void an_engineering_project_comes_from_the_houses_list() {
        listed("I-44", Facet.PROJECT);
    }

    @Rule("I-45")
    void a_profession_comes_from_the_houses_list() {
        listed("I-45", Facet.PROFESSION);
    }

    @Rule("I-46")
    void an_organisation_is_named_as_on_the_date_of_the_document() {
        house.fact(
                "Unit",
                Archive.DEPARTMENT,
                new UnitRenamed(Archive.DEPARTMENT, "Customer Service", LocalDate.of(2026, 2, 1)));
        RecordId unit = archive.filled(CustodyUnitKind.VOLUME, null);
        house.command(new SetFacetValue(unit, Facet.ORGANISATION, "KFB")).accepted();
        house.command(new SetFacetValue(unit, Facet.ORGANISATION, "Customer Service"));
        assertThat(house.refusedBy("I-46").facts()).containsEntry("names", "KFB");
    }

    @Rule("I-47")
    void a_year_follows_from_the_documents_and_is_not_picked() {
        RecordId unit = archive.open(CustodyUnitKind.VOLUME, null);
        house.command(new FileItems(
                        unit,
                        List.of(
                                Archive.item(1, LocalDate.of(2024, 12, 30)),
                                Archive.item(1, LocalDate.of(2025, 1, 4)))))
                .accepted();
        house.command(new SetFacetValue(unit, Facet.TIME, "2024"));
        assertThat(house.refusedBy("I-47").facts()).containsEntry("year", "2025");
    }

    @Test
    void whose_year_counts_is_the_houses_to_say() {
        archive.parameter("I-47", "yearRule", "EARLIEST");
        RecordId unit = archive.open(CustodyUnitKind.VOLUME, null);
        house.command(new FileItems(
                        unit,
                        List.of(
                                Archive.item(1, LocalDate.of(2024, 12, 30)),
                                Archive.item(1, LocalDate.of(2025, 1, 4)))))
                .accepted();
        house.command(new SetFacetValue(unit, Facet.TIME, null)).then(new FacetValueSet(unit, Facet.TIME, "2024"));
    }
}
