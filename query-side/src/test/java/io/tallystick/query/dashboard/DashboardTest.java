package io.tallystick.query.dashboard;

import static io.tallystick.query.QueryFixture.by;
import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.kit.ShelfEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.custody.HoldingEvent.HoldingDestroyed;
import io.tallystick.events.custody.HoldingEvent.HoldingLent;
import io.tallystick.events.custody.HoldingEvent.HoldingNotFound;
import io.tallystick.events.custody.HoldingEvent.HoldingPrepared;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.HoldingEvent.HoldingTurnedUp;
import io.tallystick.events.custody.store.ClimateEvent.ClimateRead;
import io.tallystick.events.custody.store.ClimateLimit;
import io.tallystick.events.custody.store.ClimateReading;
import io.tallystick.events.custody.store.Excursion;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.custody.Discrepancies;
import io.tallystick.query.custody.Holdings;
import io.tallystick.query.custody.Movements;
import io.tallystick.query.custody.store.StoreConditions;
import io.tallystick.query.custody.store.Stores;
import io.tallystick.query.filing.CustodyUnits;
import io.tallystick.query.filing.FilingObligations;
import io.tallystick.query.kit.Model;
import io.tallystick.query.loans.LoanRegister;
import io.tallystick.query.loans.LoanStory;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.read.ModelReader;
import io.tallystick.query.read.QueryReading;
import io.tallystick.query.retention.DisposalStory;
import io.tallystick.query.retention.RetentionCalendar;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The dashboard's figures, each against what was recorded. */
class DashboardTest {
    private static final RecordId ROOM = new RecordId("org/Z109-DAS");
    private static final RecordId STORE = new RecordId("store/A1");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private final QueryFixture fixture = new QueryFixture();
    private final Projections projections = fixture.start(
            Model.of(new Holdings()),
            Model.of(new Movements()),
            Model.of(new FilingObligations()),
            Model.of(new LoanRegister()),
            Model.of(new StoreConditions()),
            Model.of(new Stores()),
            Model.of(new RetentionCalendar()),
            Model.of(new CustodyUnits()),
            Model.of(new Discrepancies()));
    private final Dashboard dashboard = new Dashboard(projections, ZoneId.of("Asia/Shanghai"));

    @AfterEach
    void close() {
        fixture.close();
    }

    private static RecordId holding(int number) {
        return RecordId.of("holding", unit(number).key());
    }

    private void received(int number) {
        fixture.log().append(unit(number), by("E0007"), opened(number, "Papers " + number, "SC", 2025));
        fixture.log()
                .append(
                        holding(number),
                        by("E0007"),
                        new HoldingPrepared(holding(number), unit(number), new RecordId("org/KFB")));
        fixture.log()
                .append(
                        holding(number),
                        by("E0007"),
                        new HoldingReceived(holding(number), new RecordId("transfer/T1"), ROOM));
    }

    private long closing(String unit) {
        Drawing balance = dashboard.balance(unit, LocalDate.now(ZoneId.of("Asia/Shanghai")));
        return Dashboard.value(balance, balance.points().size() - 1, 2);
    }

    @Test
    void everyChartIsEmptyWhereNothingHappened() {
        fixture.settle(projections);
        assertThat(List.of(
                        dashboard.held(),
                        dashboard.kinds(),
                        dashboard.balance("VOLUME", TODAY),
                        dashboard.filingYears(),
                        dashboard.timeliness(2025),
                        dashboard.loans(TODAY),
                        dashboard.climate("store/A1", "humidity", TODAY, 90),
                        dashboard.horizon("VOLUME"),
                        dashboard.classes("VOLUME", 2025),
                        dashboard.differences(TODAY, 30),
                        dashboard.excursions(TODAY, 30)))
                .allSatisfy(drawing ->
                        assertThat(drawing.empty()).as(drawing.name()).isTrue());
        assertThat(dashboard.rooms()).isEmpty();
        assertThat(Dashboard.unit("BOX", dashboard.held())).isEqualTo("VOLUME");
    }

    @Test
    void theBalanceClosesAtWhatIsHeldAndNoUnitOfCountIsMixedWithAnother() throws SQLException {
        // Even numbers are volumes, odd ones pieces.
        List.of(2, 4, 6, 8, 10, 1).forEach(this::received);
        fixture.log().append(holding(2), by("E0007"), new HoldingDestroyed(holding(2), new RecordId("destruction/1")));
        fixture.log().append(holding(4), by("E0007"), new HoldingNotFound(holding(4), new RecordId("stocktake/1")));
        fixture.log().append(holding(6), by("E0007"), new HoldingNotFound(holding(6), new RecordId("stocktake/1")));
        fixture.log().append(holding(6), by("E0007"), new HoldingTurnedUp(holding(6), new RecordId("stocktake/1")));
        fixture.log()
                .append(
                        holding(8),
                        by("E0007"),
                        new HoldingLent(holding(8), new RecordId("loan/1"), new RecordId("reader/1")));
        fixture.settle(projections);

        assertThat(closing("VOLUME")).isEqualTo(3);
        assertThat(closing("PIECE")).isEqualTo(1);
        Drawing held = dashboard.held();
        assertThat(held.points()).extracting(Drawing.Point::label).containsExactly("VOLUME", "PIECE");
        assertThat(Dashboard.value(held, 0, 0)).isEqualTo(3);
        String link = URLDecoder.decode(held.points().getFirst().href(), StandardCharsets.UTF_8);
        assertThat(rows(new Holdings(), link.substring(link.indexOf('?') + 1)))
                .as("as many rows as the figure says")
                .isEqualTo(3);
        assertThat(Dashboard.unit("PIECE", held)).isEqualTo("PIECE");
        Drawing.Point volumes = dashboard.kinds().points().getFirst();
        assertThat(volumes.label()).isEqualTo("VOLUME");
        assertThat(volumes.values()).containsExactly(BigDecimal.valueOf(2), BigDecimal.ONE, BigDecimal.ONE);
        assertThat(held.position()).isEqualTo(fixture.log().head());
        assertThat(dashboard.classes("VOLUME", 2025).points().getFirst().values())
                .containsExactly(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.valueOf(5));
    }

    @Test
    void aLoanIsOverdueFromTheDayAfterItIsDueAndNoRoomsDayIsLost() throws SQLException {
        LoanStory loans = new LoanStory(fixture.log());
        loans.lend(1);
        new DisposalStory(fixture.log()).running();
        fixture.log()
                .append(
                        new RecordId("climate/A1_STORE_20260629"),
                        by("E0007"),
                        new ClimateRead(
                                new RecordId("climate/A1_STORE_20260629"),
                                STORE,
                                Zone.STORE,
                                LocalDate.of(2026, 6, 29),
                                List.of(
                                        reading("2026-06-29T01:00:00Z", "20.1", "58"),
                                        reading("2026-06-29T05:00:00Z", "20.4", "63.5")),
                                List.of(new Excursion(ClimateLimit.TOO_DAMP, new BigDecimal("63.5"), 60))));
        fixture.settle(projections);

        assertThat(overdue(LoanStory.DUE)).isZero();
        assertThat(overdue(LoanStory.DUE.plusDays(1))).isEqualTo(1);
        Drawing air = dashboard.climate("store/A1", "humidity", TODAY, 90);
        assertThat(air.points()).extracting(Drawing.Point::label).containsExactly("2026-06-29");
        assertThat(air.points().getFirst().values())
                .containsExactly(new BigDecimal("58.0"), new BigDecimal("63.5"), BigDecimal.ONE);
        assertThat(Dashboard.value(dashboard.excursions(TODAY, 30), 0, 0)).isEqualTo(1);
        assertThat(Dashboard.value(dashboard.excursions(TODAY.plusDays(30), 30), 0, 1))
                .isEqualTo(1);
        assertThat(rows(new StoreConditions(), "zone=STORE&excursions.empty=false&day.from=2026-06-01"))
                .as("as many rows as the figure says")
                .isEqualTo(1);
        assertThat(Dashboard.outOfLimits(TODAY, 30)).endsWith("zone=STORE&excursions.empty=false&day.from=2026-06-01");
        assertThat(rows(new StoreConditions(), "zone=STORE&excursions.empty=true"))
                .isZero();
        Drawing.Point due = dashboard.horizon("VOLUME").points().getFirst();
        assertThat(due.label()).isEqualTo("2020");
        assertThat(due.values()).containsExactly(BigDecimal.valueOf(4));
        assertThat(due.href()).contains("until.from=2020-01-01", "until.to=2020-12-31");
    }

    private long rows(Object model, String filter) throws SQLException {
        Map<String, List<String>> parameters = Arrays.stream(filter.split("&"))
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1])));
        Vault none = (Vault) Proxy.newProxyInstance(
                Vault.class.getClassLoader(), new Class<?>[] {Vault.class}, (vault, method, arguments) -> {
                    throw new UnsupportedOperationException();
                });
        return new ModelReader(fixture.world(), none)
                .page(QueryReading.read(Model.of(model), parameters, sensitivity -> true), sensitivity -> true)
                .total();
    }

    private long overdue(LocalDate today) {
        Drawing loans = dashboard.loans(today);
        return Dashboard.value(loans, loans.points().size() - 1, 2);
    }

    private static ClimateReading reading(String at, String celsius, String humidity) {
        return new ClimateReading(Instant.parse(at), new BigDecimal(celsius), new BigDecimal(humidity), null);
    }
}
