package io.tallystick.command.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tallystick.command.customers.grading.TakeOverTrade;
import io.tallystick.command.customers.grading.TradeRow;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.RowFault;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.custody.SourceListEvent.OldListTakenOver;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.grading.TradeEvent.TransactionRecorded;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.testkit.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists of customers and of what they bought, taken over row by row, all or none. */
class CustomerListsTest {
    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();

    private static ListSource file(char digit) {
        return new ListSource("customers.xlsx", String.valueOf(digit).repeat(64), "xlsx");
    }

    private static CustomerRow row(int row, String name, @Nullable String registration, @Nullable String phone) {
        return new CustomerRow(row, name, null, registration, phone, null, null, null, null, null, null);
    }

    private Scenario take(char file, CustomerRow... rows) {
        return house.as("xin")
                .command(new TakeOverCustomers(Scenario.FONDS, Salesroom.SALES, file(file), List.of(rows), null));
    }

    private List<RowFault> faults() {
        return ((Answer.Refused) house.answer()).rows();
    }

    @Test
    void each_row_opens_a_file_with_its_facts_and_the_custodian_of_the_unit() {
        take('a', row(2, "遠達貿易有限公司", "91310000-X", "021-55512345"), row(3, "宏圖機械廠", null, null))
                .accepted();
        assertThat(house.events(CustomerFileOpened.class))
                .extracting(CustomerFileOpened::custodian)
                .containsOnly(house.person("gu"))
                .hasSize(2);
        assertThat(house.events(FactRecorded.class))
                .hasSize(4)
                .extracting(FactRecorded::source)
                .containsOnly(FactSource.OLD_LIST);
    }

    @Test
    void a_list_that_comes_again_changes_nothing() {
        take('a', row(2, "遠達貿易有限公司", "91310000-X", "021-55512345"), row(3, "宏圖機械廠", null, "021-555678"))
                .accepted();
        take('a', row(2, "遠達貿易有限公司", "91310000-X", null));
        assertThat(house.refused().reason()).as("the same file").isEqualTo("refused.fileTakenIn");
        take('b', row(2, "遠達貿易有限公司", "91310000-X", null), row(3, "宏圖機械廠", null, "021-555678"))
                .accepted();
        assertThat(house.events(CustomerFileOpened.class)).isEmpty();
        assertThat(house.events(OldListTakenOver.class).getFirst().rows()).isZero();
    }

    @Test
    void a_row_that_is_likely_known_is_named_and_nothing_is_taken() {
        sales.file("遠達貿易有限公司", "91310000-X", null);
        take('a', row(2, "宏圖機械廠", null, null), row(3, "遠達貿易", null, null));
        house.refused();
        assertThat(faults())
                .extracting(RowFault::row, RowFault::reason)
                .containsExactly(tuple(3, "refused.likelyMatch"));
    }

    @Test
    void every_bad_row_is_named() {
        take(
                'a',
                row(2, "宏圖機械廠", null, "none"),
                row(3, "恆力設備有限公司", "1", null),
                row(4, "恆力設備有限公司", "1", null),
                new CustomerRow(5, "天工五金商行", null, null, null, null, null, null, null, "E0002", null));
        house.refused();
        assertThat(faults())
                .extracting(RowFault::row, RowFault::reason)
                .containsExactly(
                        tuple(2, "refused.badValue"),
                        tuple(4, "refused.customerRowTwice"),
                        tuple(5, "refused.holdsNoPost"));
    }

    private Scenario trade(char file, TradeRow... rows) {
        return house.as("xin")
                .command(new TakeOverTrade(Scenario.FONDS, Salesroom.SALES, file(file), List.of(rows), null));
    }

    private static TradeRow sale(int row, RecordId customer, String document, @Nullable String goods) {
        return new TradeRow(
                row,
                customer.key(),
                TransactionKind.SALE,
                document,
                goods,
                new BigDecimal("12.50"),
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2026, 3, 1));
    }

    @Rule("II-34")
    void sales_are_taken_once_by_the_number_of_their_document() {
        RecordId customer = sales.file("遠達貿易有限公司", "91310000-X", null);
        trade('c', sale(2, customer, "R-1", "TEA"), sale(3, customer, "R-2", "TEA"))
                .accepted();
        assertThat(house.events(TransactionRecorded.class)).hasSize(2);
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("II-34"));
        trade('d', sale(2, customer, "R-2", "TEA"), sale(3, customer, "R-3", "TEA"))
                .accepted();
        assertThat(house.events(TransactionRecorded.class))
                .extracting(TransactionRecorded::document)
                .containsExactly("R-3");
    }

    @Test
    void a_sale_without_goods_and_one_of_nobody_are_named() {
        RecordId customer = sales.file("遠達貿易有限公司", "91310000-X", null);
        trade('c', sale(2, customer, "R-1", null), sale(3, RecordId.of("customer", "1999-000009"), "R-2", "TEA"));
        house.refused();
        assertThat(faults())
                .extracting(RowFault::row, RowFault::reason)
                .containsExactly(tuple(2, "refused.saleWithoutGoods"), tuple(3, "refused.noCustomer"));
    }
}
