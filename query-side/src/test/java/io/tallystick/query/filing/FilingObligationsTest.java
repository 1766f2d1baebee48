package io.tallystick.query.filing;

import static io.tallystick.query.Acting.as;
import static io.tallystick.query.Acting.signature;
import static io.tallystick.query.kit.ShelfEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.filing.FilingBasis;
import io.tallystick.events.filing.FilingObligationEvent.FiledLate;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationMet;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationOpened;
import io.tallystick.events.filing.FilingObligationEvent.UnitFiled;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.work.WorkList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FilingObligationsTest {
    private static final RecordId YEAR = new RecordId("obligation/Z109-KFB-2026-management");
    private static final RecordId PROJECT = new RecordId("obligation/P1");
    private static final LocalDate DUE = LocalDate.of(2027, 6, 30);
    private static final Signature FILER = signature("E0007", Post.FILER);
    private static final Signature HEAD = signature("E0002", Post.DEPARTMENT_HEAD);

    private final QueryFixture fixture = new QueryFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private void write(RecordId record, DomainEvent... events) {
        fixture.log().append(record, as(FILER, "filing.Test"), events);
    }

    private static FilingObligationOpened opened(RecordId id, FilingBasis basis, @Nullable String project) {
        return new FilingObligationOpened(
                id,
                basis,
                new RecordId("fonds/Z109"),
                new RecordId("org/Z109-KFB"),
                project,
                null,
                2026,
                LocalDate.of(2026, 12, 31),
                DUE,
                DUE,
                HEAD);
    }

    private List<String> rows(Model model, String query) {
        return fixture.rows(model, query).stream()
                .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void timelinessIsTheShareOfUnitsFiledInTimeByDepartmentAndYear() {
        Model model = Model.of(new FilingObligations());
        write(
                YEAR,
                opened(YEAR, FilingBasis.YEAR, null),
                new UnitFiled(YEAR, unit(1), DUE, FILER),
                new UnitFiled(YEAR, unit(2), DUE, FILER),
                new FiledLate(YEAR, unit(3), DUE.plusDays(2), 2, "flood", FILER),
                new FilingObligationMet(YEAR, DUE.plusDays(2), 2, null, HEAD));
        write(PROJECT, opened(PROJECT, FilingBasis.PROJECT, "P1"));
        fixture.settle(fixture.start(model));
        assertThat(rows(
                        model,
                        "select house_unit, year, obligations, open, met_in_time, met_late, units_in_time, units_late,"
                                + " in_time_percent from timeliness"))
                .containsExactly("org/Z109-KFB 2026 2 1 0 1 2 1 66");
        assertThat(rows(
                        model,
                        "select obligation, state, basis, units_in_time, units_late, days_late, head from obligation"
                                + " order by state"))
                .containsExactly(YEAR + " MET YEAR 2 1 2 employee/E0002", PROJECT + " OPEN PROJECT 0 0 null null");
        assertThat(rows(model, "select unit, filed_on, days_late, reason, recorder from unit_filed order by unit"))
                .containsExactly(
                        "unit/2026-000001 2027-06-30 null null employee/E0007",
                        "unit/2026-000002 2027-06-30 null null employee/E0007",
                        "unit/2026-000003 2027-07-02 2 flood employee/E0007");
    }

    @Test
    void whatIsOwedStandsOnTheWorkListByItsDayUntilItIsMet() {
        Model model = Model.of(new WorkList());
        write(YEAR, opened(YEAR, FilingBasis.YEAR, null));
        write(
                PROJECT,
                opened(PROJECT, FilingBasis.PROJECT, "P1"),
                new FilingObligationMet(PROJECT, DUE, 0, null, HEAD));
        fixture.settle(fixture.start(model));
        assertThat(rows(model, "select record, task, post, command, rule, title, due_on from task order by task"))
                .containsExactly(
                        YEAR + " COMPLETE_FILING DEPARTMENT_HEAD filing.CompleteFiling I-35 2026 2027-06-30",
                        YEAR + " FILE_PAPERS FILER filing.RecordFiling I-35 2026 2027-06-30");
    }
}
