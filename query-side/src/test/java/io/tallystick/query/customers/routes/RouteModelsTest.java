package io.tallystick.query.customers.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileAbsorbed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileRevived;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesMerged;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesParted;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.CustomerRelation;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.customers.grading.TradeEvent.TransactionRecorded;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.customers.routes.CustomerClass;
import io.tallystick.events.customers.routes.PlacingEvent;
import io.tallystick.events.customers.routes.PlacingEvent.CustomerClassified;
import io.tallystick.events.customers.routes.PlacingEvent.RouteDefined;
import io.tallystick.events.customers.routes.PlacingEvent.StopFreed;
import io.tallystick.events.customers.routes.PlacingEvent.StopTaken;
import io.tallystick.events.customers.routes.PlacingEvent.ZoneAssigned;
import io.tallystick.events.customers.routes.RoutePurpose;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.query.Acting;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import io.tallystick.testkit.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RouteModelsTest {
    private static final RecordId CUSTOMER = RecordId.of("customer", "2026-000001");
    private static final RecordId SECOND = RecordId.of("customer", "2026-000002");
    private static final RecordId UNIT = RecordId.of("org", "Z109-XSB");
    private static final RecordId ROUTE = RecordId.of("route", "2026-000001");
    private static final Signature XIN = Acting.signature("E0004", Post.INFORMATION_OFFICER);

    private final QueryFixture fixture = new QueryFixture();
    private int transactions;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_sheet_lists_the_stops_that_are_taken_in_their_order() {
        tell(ROUTE, new RouteDefined(ROUTE, UNIT, "North", RoutePurpose.VISITS, "N", XIN));
        tell(ROUTE, new StopTaken(ROUTE, 2, CUSTOMER, XIN), new StopTaken(ROUTE, 1, SECOND, XIN));
        tell(ROUTE, new StopTaken(ROUTE, 3, CUSTOMER, XIN), new StopFreed(ROUTE, 2, CUSTOMER, XIN));
        assertThat(lines(new RouteSheets(), "select place, name, zone, customer from stop order by place"))
                .containsExactly("1 North N customer/2026-000002", "3 North N customer/2026-000001");
        assertThat(lines(new RouteSheets(), "select stops from route_head")).containsExactly("2");
    }

    @Test
    void what_is_still_to_be_classed_is_counted_once_for_each_facet() {
        tell(
                CUSTOMER,
                new CustomerFileOpened(
                        CUSTOMER,
                        "1",
                        UNIT,
                        CustomerNature.COMPANY,
                        PartyRole.DEALER,
                        null,
                        CustomerRelation.DIRECT,
                        XIN.employee(),
                        null,
                        XIN));
        classed(CustomerClass.CHAIN);
        classed(CustomerClass.RETAILER);
        assertThat(lines(new CustomerClasses(), "select channel, ownership, unclassed from customer_class"))
                .containsExactly("RETAILER null 2");
    }

    @Rule(value = "II-45", enforced = false)
    void sales_stand_where_their_customer_stands_now_and_lose_nothing_on_the_way() {
        sale("TEA", "10.50");
        tell(PlacingEvent.of(CUSTOMER), new ZoneAssigned(PlacingEvent.of(CUSTOMER), CUSTOMER, "N", XIN));
        sale("SILK", "1");
        classed(CustomerClass.CHAIN);
        tell(PlacingEvent.of(CUSTOMER), new ZoneAssigned(PlacingEvent.of(CUSTOMER), CUSTOMER, "S", XIN));
        assertThat(lines(
                        new Composition(),
                        "select mark, value, amount from part where mark in ('ZONE', 'GOODS', 'CHANNEL', 'TIER')"
                                + " order by mark, value"))
                .containsExactly(
                        "CHANNEL CHAIN 11.50", "GOODS SILK 1", "GOODS TEA 10.50", "TIER – 11.50", "ZONE S 11.50");
    }

    @Rule(value = "II-48", enforced = false)
    void the_same_holds_month_by_month() {
        sale("TEA", "10.50");
        tell(PlacingEvent.of(CUSTOMER), new ZoneAssigned(PlacingEvent.of(CUSTOMER), CUSTOMER, "N", XIN));
        sale("SILK", "1");
        assertThat(lines(
                        new Composition(),
                        "select mark, value, month, amount from part_month where mark in ('ZONE', 'GOODS')"
                                + " order by mark, value"))
                .containsExactly("GOODS SILK 2026-03-01 1", "GOODS TEA 2026-03-01 10.50", "ZONE N 2026-03-01 11.50");
    }

    private void sales() {
        sale(CUSTOMER, "TEA", "10");
        sale(SECOND, "SILK", "5");
        zoned(CUSTOMER, "N");
        zoned(SECOND, "S");
    }

    private void merged() {
        tell(CUSTOMER, new CustomerFilesMerged(CUSTOMER, SECOND, XIN, XIN));
        tell(SECOND, new CustomerFileAbsorbed(SECOND, CUSTOMER));
    }

    private List<String> zones() {
        return lines(
                new Composition(),
                "select value, amount, (select sum(amount) from part_month m where m.mark = 'ZONE' and m.value = part.value)"
                        + " from part where mark = 'ZONE' order by value");
    }

    @Rule(value = "II-22", enforced = false)
    void what_a_file_that_goes_on_in_another_sold_stands_where_that_one_does() {
        sales();
        merged();
        assertThat(zones()).containsExactly("N 15 15");
    }

    @Test
    void it_moves_with_that_one_and_comes_back_when_they_are_parted() {
        sales();
        merged();
        zoned(CUSTOMER, "W");
        assertThat(zones()).containsExactly("W 15 15");
        parted();
        assertThat(zones()).containsExactly("S 5 5", "W 10 10");
        zoned(SECOND, "E");
        assertThat(zones()).containsExactly("E 5 5", "W 10 10");
    }

    @Rule(value = "II-47", enforced = false)
    void what_was_bought_of_goods_counts_with_the_file_in_which_the_customer_goes_on() {
        sales();
        merged();
        sale(SECOND, "SILK", "2");
        assertThat(bought()).containsExactly(CUSTOMER.key() + " SILK 7", CUSTOMER.key() + " TEA 10");
        parted();
        assertThat(bought()).containsExactly(CUSTOMER.key() + " TEA 10", SECOND.key() + " SILK 7");
    }

    private List<String> bought() {
        return lines(
                new Composition(),
                "select substr(party, 10), goods, sum(amount) from bought_month"
                        + " group by party, goods order by party, goods");
    }

    private void parted() {
        tell(CUSTOMER, new CustomerFilesParted(CUSTOMER, SECOND, "two after all", XIN));
        tell(SECOND, new CustomerFileRevived(SECOND, CUSTOMER));
    }

    private void zoned(RecordId customer, String zone) {
        tell(PlacingEvent.of(customer), new ZoneAssigned(PlacingEvent.of(customer), customer, zone, XIN));
    }

    private void classed(CustomerClass value) {
        RecordId placing = PlacingEvent.of(CUSTOMER);
        tell(placing, new CustomerClassified(placing, CUSTOMER, value.facet(), value, XIN));
    }

    private void sale(String goods, String amount) {
        sale(CUSTOMER, goods, amount);
    }

    private void sale(RecordId customer, String goods, String amount) {
        RecordId trade = TradeEvent.of(customer);
        int number = ++transactions;
        tell(
                trade,
                new TransactionRecorded(
                        trade,
                        customer,
                        number,
                        TransactionKind.SALE,
                        "R-" + number,
                        goods,
                        new BigDecimal(amount),
                        LocalDate.of(2026, 3, 1),
                        null,
                        null,
                        XIN));
    }

    private void tell(RecordId record, DomainEvent... events) {
        fixture.log().append(record, Acting.as(XIN, "customers.Test"), events);
    }

    private List<String> lines(Object readModel, String sql) {
        Model model = Model.of(readModel);
        try (Projections projections = fixture.start(model)) {
            fixture.settle(projections);
            assertThat(projections.status())
                    .allSatisfy(s -> assertThat(s.deadLetters()).as(s.model()).isZero());
            return fixture.rows(model, sql).stream()
                    .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                    .toList();
        }
    }
}
