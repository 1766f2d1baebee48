package io.tallystick.query.statistics.returns;

import static io.tallystick.query.QueryFixture.by;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.custody.store.ContainerEvent.ContainerRegistered;
import io.tallystick.events.custody.store.ContainerKind;
import io.tallystick.events.custody.store.EquipmentKind;
import io.tallystick.events.custody.store.StoreEvent.EquipmentRegistered;
import io.tallystick.events.custody.store.StoreEvent.EquipmentRemoved;
import io.tallystick.events.custody.store.StoreEvent.StoreOpened;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.FilingObligationEvent.UnitFiled;
import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.kernel.Vault;
import io.tallystick.events.loans.LoanEvent.CopiesProvided;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchiveUnitRegistered;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchivistAssigned;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchivistUnassigned;
import io.tallystick.events.rulebook.ReturnForm;
import io.tallystick.events.rulebook.ReturnFormSeed;
import io.tallystick.events.statistics.FigureCatalogue;
import io.tallystick.events.statistics.ReturnDigest;
import io.tallystick.events.statistics.ReturnFigure;
import io.tallystick.events.statistics.StatisticalReturnEvent.FigureOverridden;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnFiled;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnGenerated;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnOpened;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.loans.LoanStory;
import io.tallystick.query.organisation.ArchivesStaff;
import io.tallystick.query.organisation.StaffStatistics;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.statistics.HouseYear;
import io.tallystick.testkit.Rule;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Figures of returns: from the log as of a position, the same every time, and never mixed over units of count. */
class ReturnFiguresTest {
    private static final LocalDate BEGINS = LocalDate.of(2026, 3, 1);
    private static final LocalDate ENDS = LocalDate.of(2026, 3, 31);
    private static final RecordId RETURN = ReturnForm.MONTHLY.returnFor("2026-03");
    private static final RecordId STORE = new RecordId("store/S-1");
    private static final RecordId LIN = new RecordId("employee/E0501");
    private static final RecordId MA = new RecordId("employee/E0502");
    private static final Signature SOMEBODY = new Signature(new RecordId("employee/E0042"), Post.STATISTICIAN, null);

    private final QueryFixture ledger = new QueryFixture();
    private final HouseYear year = new HouseYear(ledger);
    private final Set<RecordId> erased = new HashSet<>();
    private final Vault vault = new Vault() {
        @Override
        public Protected<String> seal(RecordId subject, String value) {
            return new Protected<>(subject, value);
        }

        @Override
        public Disclosed<String> open(Protected<String> value) {
            return erased.contains(value.subject()) ? new Disclosed.Erased<>() : new Disclosed.Open<>(value.sealed());
        }
    };

    @AfterEach
    void close() {
        ledger.close();
    }

    private void tell(RecordId record, io.tallystick.events.DomainEvent... events) {
        ledger.log().append(record, by("test.Fact"), events);
    }

    private ReturnFigures figures() {
        return new ReturnFigures(ledger.log().reader(), vault, ZoneOffset.UTC);
    }

    private Map<String, BigDecimal> now() {
        return figures().of(BEGINS, ENDS, ledger.log().head()).figures();
    }

    private void archivist(
            RecordId person, boolean fullTime, @Nullable String sex, @Nullable String born, @Nullable String degree) {
        tell(
                person,
                new ArchivistAssigned(
                        person,
                        HouseYear.ROOM,
                        fullTime,
                        sex == null ? null : new Protected<>(person, sex),
                        born == null ? null : new Protected<>(person, born),
                        degree == null ? null : new Protected<>(person, degree),
                        BEGINS,
                        null,
                        SOMEBODY));
    }

    private void staff() {
        tell(HouseYear.ROOM, new ArchiveUnitRegistered(HouseYear.ROOM, BEGINS, SOMEBODY));
        archivist(LIN, true, "FEMALE", "1976", "MASTER");
        archivist(MA, true, "MALE", "1992", "BACHELOR");
        archivist(new RecordId("employee/E0503"), true, null, null, null);
        archivist(new RecordId("employee/E0504"), false, "FEMALE", "1999", "COLLEGE");
    }

    @Test
    void every_figure_of_the_catalogue_is_computed() {
        assertThat(now().keySet()).containsExactlyInAnyOrderElementsOf(FigureCatalogue.names());
    }

    @Rule(value = "VI-25", enforced = false)
    void what_is_held_and_what_came_is_counted_in_each_unit_of_count_apart() {
        year.shelved(9);
        year.register(1, List.of(1, 3));
        year.destroyed(1, 1);
        year.destroyed(1, 3);
        Map<String, BigDecimal> figures = now();
        assertThat(figures)
                .containsEntry("received.PIECE", BigDecimal.valueOf(6))
                .containsEntry("received.PHOTOGRAPH", BigDecimal.valueOf(3))
                .containsEntry("destroyed.PIECE", BigDecimal.ONE)
                .containsEntry("destroyed.PHOTOGRAPH", BigDecimal.ONE)
                .containsEntry("holdings.PIECE", BigDecimal.valueOf(5))
                .containsEntry("holdings.PHOTOGRAPH", BigDecimal.valueOf(2))
                .containsEntry("holdings.VOLUME", BigDecimal.ZERO)
                .containsEntry("fonds", BigDecimal.ONE);
    }

    @Test
    void a_reader_counts_once_a_day_and_a_loan_once() {
        LoanStory story = new LoanStory(ledger.log());
        story.visit(1, LoanStory.FENG, CustodyUnitKind.VOLUME);
        story.visit(2, LoanStory.FENG, CustodyUnitKind.VOLUME);
        story.end(1, LoanStory.intact(), true);
        story.end(2, LoanStory.intact(), true);
        tell(LoanStory.loan(1), new CopiesProvided(LoanStory.loan(1), LoanStory.DAY, 7, "certificate", LoanStory.RU));
        tell(LoanStory.loan(1), new CopiesProvided(LoanStory.loan(1), ENDS.plusDays(1), 9, null, LoanStory.RU));
        assertThat(now())
                .containsEntry("use.readers", BigDecimal.ONE)
                .containsEntry("use.loans", BigDecimal.TWO)
                .containsEntry("use.files.VOLUME", BigDecimal.TWO)
                .containsEntry("use.copiedPages", BigDecimal.valueOf(7))
                .containsEntry("use.certificates", BigDecimal.ONE);
    }

    @Rule(value = "I-15", enforced = false)
    void rooms_containers_and_equipment_are_counted() {
        tell(STORE, new StoreOpened(STORE, HouseYear.ROOM, "S-1", "Store", List.of(Zone.values())));
        RecordId box = new RecordId("container/2026-000001");
        tell(box, new ContainerRegistered(box, ContainerKind.ARCHIVE_BOX, "B-1", STORE, null));
        for (int number : List.of(1, 2, 3)) {
            tell(
                    STORE,
                    new EquipmentRegistered(
                            STORE, number, Zone.STORE, EquipmentKind.DEHUMIDIFIER, "plant", null, true));
        }
        tell(STORE, new EquipmentRemoved(STORE, 2, "worn out"));
        assertThat(now())
                .containsEntry("rooms", BigDecimal.ONE)
                .containsEntry("containers", BigDecimal.ONE)
                .containsEntry("equipment", BigDecimal.TWO);
    }

    @Rule(value = "I-12", enforced = false)
    void staff_are_counted_by_sex_age_education_and_time_as_of_any_date() throws SQLException {
        staff();
        assertThat(now())
                .containsEntry("archives.units", BigDecimal.ONE)
                .containsEntry("staff.fullTime", BigDecimal.valueOf(3))
                .containsEntry("staff.fullTime.women", BigDecimal.ONE)
                .containsEntry("staff.fullTime.age50", BigDecimal.ONE)
                .containsEntry("staff.fullTime.ageTo34", BigDecimal.ONE)
                .containsEntry("staff.fullTime.age35to49", BigDecimal.ZERO)
                .containsEntry("staff.fullTime.master", BigDecimal.ONE)
                .containsEntry("staff.fullTime.bachelor", BigDecimal.ONE)
                .containsEntry("staff.partTime", BigDecimal.ONE);
        tell(LIN, new ArchivistUnassigned(LIN, LocalDate.of(2026, 6, 1), SOMEBODY));
        Projections projections = ledger.start(Model.of(new ArchivesStaff()));
        ledger.settle(projections);
        StaffStatistics statistics = new StaffStatistics(projections, vault);
        assertThat(statistics.on(BEGINS.minusDays(1)).units()).isEmpty();
        assertThat(statistics.on(LocalDate.of(2026, 5, 31)).whole()).containsEntry("staff.fullTime", 3);
        StaffStatistics.OnDay after = statistics.on(LocalDate.of(2026, 6, 1));
        assertThat(after.whole()).containsEntry("staff.fullTime", 2).doesNotContainKey("staff.fullTime.women");
        assertThat(after.units().get(HouseYear.ROOM)).containsEntry("staff.partTime", 1);
        assertThat(statistics.on(LocalDate.of(2027, 1, 1)).whole())
                .as("born in 1992, 35 in 2027")
                .containsEntry("staff.fullTime.age35to49", 1);
        erased.add(MA);
        assertThat(statistics.on(LocalDate.of(2026, 6, 1)).withheld()).isEqualTo(1);
    }

    private ReturnGenerated generated() {
        long position = ledger.log().head();
        List<ReturnFigure> lines = ReturnFormSeed.of(ReturnForm.ANNUAL).stream()
                .map(indicator ->
                        ReturnFigure.of(indicator, indicator.figure() == null ? null : now().get(indicator.figure())))
                .toList();
        return new ReturnGenerated(
                RETURN, 1, 1, position, lines, ReturnDigest.of(ReturnForm.MONTHLY, "2026-03", 1, position, lines));
    }

    private ReturnOpened opened() {
        LocalDate due = LocalDate.of(2026, 4, 10);
        return new ReturnOpened(RETURN, ReturnForm.MONTHLY, "2026-03", BEGINS, ENDS, due, due, SOMEBODY);
    }

    @Rule(value = "I-19", enforced = false)
    void the_same_position_gives_the_same_figures_whatever_came_after() {
        year.shelved(6);
        staff();
        ReturnGenerated made = generated();
        tell(RETURN, opened(), made);
        year.described(7);
        year.receipt(2, List.of(7));
        year.received(2, 7);
        archivist(new RecordId("employee/E0509"), true, null, null, null);
        assertThat(now()).containsEntry("holdings.PIECE", BigDecimal.valueOf(5));

        ReturnProof proof = ReturnProof.of(figures(), RETURN).orElseThrow();
        assertThat(proof.same()).isTrue();
        assertThat(proof.digestAgain()).isEqualTo(made.digest());
        assertThat(proof.bandsWhole()).isTrue();

        erased.add(LIN);
        ReturnProof after = ReturnProof.of(figures(), RETURN).orElseThrow();
        assertThat(after.same()).isFalse();
        assertThat(after.bandsWhole()).isFalse();
        assertThat(after.differing())
                .extracting(ReturnProof.Line::indicator)
                .as("women, fifty and older, master's")
                .containsExactly("3", "4", "8");
    }

    @Rule(value = "I-19", enforced = false)
    void a_figure_that_is_not_the_logs_is_found_by_its_indicator() {
        year.shelved(6);
        ReturnGenerated made = generated();
        List<ReturnFigure> lines = made.lines().stream()
                .map(line -> line.indicator().code().equals("H-4")
                        ? ReturnFigure.of(line.indicator(), new BigDecimal(400))
                        : line)
                .toList();
        tell(RETURN, opened(), new ReturnGenerated(RETURN, 1, 1, made.position(), lines, made.digest()));
        ReturnProof proof = ReturnProof.of(figures(), RETURN).orElseThrow();
        assertThat(proof.same()).isFalse();
        assertThat(proof.differing())
                .containsExactly(new ReturnProof.Line("H-4", new BigDecimal(400), BigDecimal.valueOf(4)));
    }

    @Rule(value = "I-18", enforced = false)
    void the_register_says_what_is_due_filed_late_estimated_and_not_archived() {
        ReturnGenerated made = generated();
        RecordId owed = new RecordId("obligation/return-monthly-2026-03-1");
        tell(
                RETURN,
                opened(),
                made,
                new FigureOverridden(RETURN, 1, "H-4", BigDecimal.ZERO, new BigDecimal(3), "on the truck", SOMEBODY),
                new ReturnFiled(
                        RETURN,
                        1,
                        1,
                        made.position(),
                        LocalDate.of(2026, 4, 12),
                        2,
                        "server down",
                        1,
                        made.lines(),
                        made.digest(),
                        owed,
                        SOMEBODY));
        Model model = Model.of(new ReturnRegister());
        Projections projections = ledger.start(model);
        ledger.settle(projections);
        String filedNotArchived =
                "select report, days_late, estimates from return where state = 'FILED' and not archived";
        assertThat(ledger.rows(model, filedNotArchived))
                .containsExactly(Map.of("report", RETURN.value(), "days_late", 2, "estimates", 1));
        assertThat(ledger.rows(model, "select count(*) as n from figure"))
                .containsExactly(Map.of("n", (long) made.lines().size()));
        assertThat(ledger.rows(model, "select indicator, note from estimate"))
                .containsExactly(Map.of("indicator", "H-4", "note", "on the truck"));

        tell(owed, new UnitFiled(owed, new RecordId("unit/2026-000077"), LocalDate.of(2026, 4, 20), SOMEBODY));
        ledger.settle(projections);
        assertThat(ledger.rows(model, filedNotArchived)).isEmpty();
    }
}
