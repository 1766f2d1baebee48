package io.tallystick.command.customers.demands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tallystick.command.customers.DenialsCounted;
import io.tallystick.command.customers.grading.RecordTransaction;
import io.tallystick.command.customers.sources.RecordVisit;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileRead;
import io.tallystick.events.customers.demands.DemandEvent.DemandReminded;
import io.tallystick.events.customers.demands.DemandEvent.RecordsCollected;
import io.tallystick.events.customers.demands.DemandedRecord;
import io.tallystick.events.customers.demands.WithholdGround;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.customers.sources.SourceEvent.VisitRecorded;
import io.tallystick.events.customers.sources.VisitPurpose;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.rulebook.CardSection;
import io.tallystick.testkit.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The records beside the file, and the day of the answer. */
class DemandedRecordsTest extends DemandedHouse {
    private RecordId sold() {
        house.as("mei")
                .command(new RecordTransaction(
                        customer, TransactionKind.SALE, "S-1", "TEA", BigDecimal.TEN, TODAY, null, null))
                .accepted();
        return TradeEvent.of(customer);
    }

    private RecordId visited() {
        return house.as("mei")
                .command(new RecordVisit(customer, Scenario.BEGINNING, VisitPurpose.SURVEY, "a new shop", null))
                .accepted()
                .events(VisitRecorded.class)
                .getFirst()
                .visit();
    }

    private RecordId collected(List<CardSection> sections) {
        RecordId demand = demanded("(2026) 17", sections, List.of()).accepted().record();
        granted("lu", sections);
        house.as("lu").command(new CollectForDemand(demand)).accepted();
        return demand;
    }

    private List<DemandedRecord> beside() {
        return house.events(RecordsCollected.class).stream()
                .flatMap(e -> e.records().stream())
                .toList();
    }

    /** Every record of the customer is on the list: those asked for, and the rest with why not. */
    @Rule("VI-30")
    void trade_and_visits_are_collected_with_the_sections_they_belong_to() {
        RecordId trade = sold();
        RecordId visit = visited();
        collected(List.of(CardSection.TRADING));
        assertThat(house.events(CustomerFileRead.class))
                .extracting(CustomerFileRead::sections)
                .containsExactly(List.of(CardSection.TRADING));
        assertThat(beside())
                .extracting(DemandedRecord::record, one -> one.given().size(), DemandedRecord::withheld)
                .contains(tuple(trade, 2, null), tuple(visit, 0, WithholdGround.OUTSIDE_SCOPE))
                .allMatch(one ->
                        one.toList().get(0).equals(trade) || one.toList().get(1).equals(0));
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("VI-30"));
    }

    @Test
    void of_a_record_only_what_happened_on_the_days_asked_for_is_given() {
        RecordId trade = sold();
        house.at("2026-04-01T09:00:00Z")
                .as("mei")
                .command(new RecordTransaction(
                        customer,
                        TransactionKind.PAYMENT,
                        "P-1",
                        null,
                        BigDecimal.TEN,
                        LocalDate.of(2026, 3, 30),
                        null,
                        null))
                .accepted();
        RecordId demand = house.as("lu")
                .command(new RegisterDemand(
                        TAX,
                        "Tax Collection Law art. 54",
                        "(2026) 17",
                        TODAY,
                        LocalDate.of(2026, 4, 20),
                        List.of(customer),
                        List.of(CardSection.TRADING),
                        List.of(),
                        LocalDate.of(2026, 3, 20),
                        LocalDate.of(2026, 3, 31),
                        house.person("lu")))
                .accepted()
                .record();
        granted("lu", List.of(CardSection.TRADING));
        house.as("lu").command(new CollectForDemand(demand)).accepted();
        assertThat(beside())
                .filteredOn(one -> one.record().equals(trade))
                .extracting(one -> one.given().toString(), DemandedRecord::events, DemandedRecord::withheld)
                .containsExactly(tuple("3", 3, WithholdGround.OUTSIDE_PERIOD));
    }

    @Rule("II-63")
    void trade_is_not_collected_on_a_grant_for_base_data() {
        sold();
        RecordId demand = demanded("(2026) 17", List.of(CardSection.BASE, CardSection.TRADING), List.of())
                .accepted()
                .record();
        granted("lu", List.of(CardSection.BASE));
        house.as("lu").command(new CollectForDemand(demand));
        assertThat(house.refused().reason()).isEqualTo("refused.notForThis");
    }

    @Rule("VI-14")
    void who_withheld_a_record_does_not_approve() {
        sold();
        RecordId visit = visited();
        RecordId demand = collected(List.of(CardSection.TRADING, CardSection.BUSINESS));
        house.as("hu")
                .command(new WithholdRecord(demand, visit, WithholdGround.THIRD_PERSON, "speaks of a neighbour"))
                .accepted();
        house.as("hu").command(new ApproveProduction(demand, 2));
        assertThat(house.refused().reason()).isEqualTo("refused.separation");
    }

    @Test
    void what_is_withheld_is_not_counted_and_is_withheld_once() {
        sold();
        RecordId visit = visited();
        RecordId demand = collected(List.of(CardSection.TRADING, CardSection.BUSINESS));
        long given = beside().stream().filter(DemandedRecord::gives).count();
        WithholdRecord withhold = new WithholdRecord(demand, visit, WithholdGround.THIRD_PERSON, "a neighbour");
        house.as("hu").command(withhold).accepted();
        house.as("hu").command(withhold);
        assertThat(house.refused().reason()).isEqualTo("refused.recordNotGiven");
        assertThat(sealed(demand, (int) given - 1)).hasSize(64);
    }

    /** Friday 20 March 2026 is the day of the answer; ten working days before it is Friday 6 March. */
    @Rule("VI-12")
    void those_who_answer_are_reminded_of_the_day_and_in_the_end_their_superiors() {
        sales.calendar();
        RecordId demand = registered();
        RemindOfDemand remind = new RemindOfDemand(demand);
        house.at("2026-03-05T09:00:00Z").byTheLedger(remind);
        assertThat(house.refused().reason()).isEqualTo("refused.noReminderDue");
        house.at("2026-03-06T09:00:00Z").byTheLedger(remind).accepted();
        assertThat(house.events(DemandReminded.class))
                .extracting(e -> e.reminder().to())
                .containsExactly(List.of(house.person("lu"), house.person("li")));
        house.at("2026-03-20T09:00:00Z").byTheLedger(remind).accepted();
        house.at("2026-03-27T09:00:00Z").byTheLedger(remind).accepted();
        assertThat(house.events(DemandReminded.class))
                .allMatch(e -> e.reminder().supervisor());
    }

    @Test
    void nobody_is_reminded_of_what_was_handed_over() {
        sales.calendar();
        RecordId demand = received();
        house.at("2026-03-20T09:00:00Z").byTheLedger(new RemindOfDemand(demand));
        assertThat(house.refused().reason()).isEqualTo("refused.demandState");
    }

    /** Collecting without a grant is a denied reading like any other. */
    @Rule("IV-16")
    void a_denied_collection_is_counted_with_the_file_it_was_denied_of() {
        RecordId demand = registered();
        house.as("lu").command(new CollectForDemand(demand));
        CommandRefused refused = house.refusedBy("IV-16");
        DenialsCounted counted = new DenialsCounted(stored -> house.provenance());
        StoredEvent stored = new StoredEvent(
                7,
                "refusal",
                "refusals",
                0,
                "00000000-0000-0000-0000-000000000000",
                "ledger.CommandRefused",
                1,
                new byte[0],
                new byte[0],
                Scenario.BEGINNING,
                null);
        assertThat(counted.after(stored, refused))
                .extracting(
                        order -> order.body().get("employee"),
                        order -> order.body().get("customer"))
                .containsExactly(tuple(house.person("lu"), customer));
    }
}
