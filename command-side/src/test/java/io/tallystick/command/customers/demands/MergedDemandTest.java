package io.tallystick.command.customers.demands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tallystick.command.customers.ApproveMerge;
import io.tallystick.command.customers.ProposeMerge;
import io.tallystick.command.customers.ReviewCustomerHold;
import io.tallystick.command.customers.UndoMerge;
import io.tallystick.command.customers.sources.RecordVisit;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileDisclosed;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileRead;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldPlaced;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReleased;
import io.tallystick.events.customers.demands.DemandEvent.DemandCollected;
import io.tallystick.events.customers.demands.DemandEvent.MergedFilesCovered;
import io.tallystick.events.customers.demands.DemandEvent.RecordsCollected;
import io.tallystick.events.customers.demands.DemandItem;
import io.tallystick.events.customers.demands.DemandedRecord;
import io.tallystick.events.customers.demands.HandOverWay;
import io.tallystick.events.customers.demands.MergedFile;
import io.tallystick.events.customers.sources.SourceEvent.VisitRecorded;
import io.tallystick.events.customers.sources.VisitPurpose;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.CardSection;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A demand names one file of a party, and covers what went on in it: it is one party, kept under two numbers for a time. */
class MergedDemandTest extends DemandedHouse {
    private static final List<CardSection> ASKED = List.of(CardSection.BASE, CardSection.BUSINESS);

    private RecordId other = RecordId.of("customer", "none");
    private RecordId visit = RecordId.of("visit", "none");

    @BeforeEach
    void visited() {
        other = sales.file("Another", null, null);
        visit = house.as("mei")
                .command(new RecordVisit(other, Scenario.BEGINNING, VisitPurpose.SURVEY, "a new shop", null))
                .accepted()
                .events(VisitRecorded.class)
                .getFirst()
                .visit();
    }

    private void merged(RecordId survivor, RecordId absorbed) {
        house.as("mei")
                .command(new ProposeMerge(survivor, absorbed, "one party"))
                .accepted();
        house.as("gu").command(new ApproveMerge(survivor, absorbed)).accepted();
    }

    private void parted() {
        house.as("xin").command(new UndoMerge(customer, other, "two after all")).accepted();
    }

    private RecordId demanded() {
        return demanded("(2026) 17", ASKED, List.of()).accepted().record();
    }

    private Scenario collect(RecordId demand) {
        granted("lu", ASKED);
        granted(other, "lu", ASKED);
        return house.as("lu").command(new CollectForDemand(demand));
    }

    private Set<RecordId> filesCollected() {
        return house.events(DemandCollected.class).getFirst().items().stream()
                .map(DemandItem::customer)
                .collect(Collectors.toSet());
    }

    @Test
    void what_went_on_in_the_file_named_is_demanded_and_held_with_it() {
        merged(customer, other);
        demanded();
        assertThat(house.events(MergedFilesCovered.class))
                .extracting(MergedFilesCovered::files)
                .containsExactly(List.of(new MergedFile(other, customer)));
        assertThat(house.events(CustomerHoldPlaced.class))
                .extracting(CustomerHoldPlaced::customer)
                .containsExactlyInAnyOrder(customer, other);
        house.as("lu")
                .command(new ReviewCustomerHold(other, 1, "stands", LocalDate.of(2026, 8, 1)))
                .accepted();
    }

    @Test
    void its_facts_and_the_records_beside_it_are_collected_with_the_same_completeness() {
        merged(customer, other);
        collect(demanded()).accepted();
        assertThat(filesCollected()).containsExactlyInAnyOrder(customer, other);
        assertThat(house.events(RecordsCollected.class))
                .flatExtracting(RecordsCollected::records)
                .filteredOn(DemandedRecord::gives)
                .extracting(DemandedRecord::customer, DemandedRecord::record)
                .contains(tuple(other, visit));
        assertThat(house.events(CustomerFileRead.class))
                .extracting(CustomerFileRead::customer)
                .containsExactlyInAnyOrder(customer, other);
    }

    @Rule("IV-16")
    void who_has_no_grant_for_it_collects_nothing() {
        merged(customer, other);
        RecordId demand = demanded();
        granted("lu", ASKED);
        house.as("lu").command(new CollectForDemand(demand));
        assertThat(house.refused().reason()).isEqualTo("refused.noGrant");
        assertThat(house.refused().facts()).containsEntry("customer", other.value());
    }

    @Test
    void what_is_given_of_it_is_in_its_register_and_its_hold_comes_off_with_the_end() {
        merged(customer, other);
        RecordId demand = demanded();
        collect(demand).accepted();
        String digest = sealed(demand, given());
        house.as("lu")
                .command(new HandOverProduction(demand, digest, HandOverWay.COURIER, null))
                .accepted();
        assertThat(house.events(CustomerFileDisclosed.class))
                .extracting(CustomerFileDisclosed::customer)
                .containsExactlyInAnyOrder(customer, other);
        house.as("lu").command(new RecordReceipt(demand, "R-9", TODAY)).accepted();
        house.as("hu").command(new CloseDemand(demand, "answered", null)).accepted();
        assertThat(house.events(CustomerHoldReleased.class))
                .extracting(CustomerHoldReleased::customer)
                .containsExactlyInAnyOrder(customer, other);
    }

    private int given() {
        long facts = house.events(DemandCollected.class).getFirst().items().stream()
                .filter(DemandItem::given)
                .count();
        long records = house.events(RecordsCollected.class).stream()
                .flatMap(e -> e.records().stream())
                .filter(DemandedRecord::gives)
                .count();
        return Math.toIntExact(facts + records);
    }

    @Test
    void files_merged_after_the_registration_are_collected_too() {
        RecordId demand = demanded();
        merged(customer, other);
        collect(demand).accepted();
        assertThat(house.events(CustomerHoldPlaced.class))
                .extracting(CustomerHoldPlaced::customer)
                .containsExactly(other);
        assertThat(filesCollected()).containsExactlyInAnyOrder(customer, other);
    }

    @Test
    void a_file_that_went_on_in_another_is_followed_there() {
        RecordId demand = demanded();
        merged(other, customer);
        collect(demand).accepted();
        assertThat(house.events(MergedFilesCovered.class))
                .extracting(MergedFilesCovered::files)
                .containsExactly(List.of(new MergedFile(customer, other)));
        assertThat(filesCollected()).containsExactlyInAnyOrder(customer, other);
    }

    /** It is of somebody else after all, of whom nothing was demanded; what was held stays so until the end (VI-12). */
    @Test
    void what_was_parted_before_is_not_collected() {
        merged(customer, other);
        RecordId demand = demanded();
        parted();
        collect(demand).accepted();
        assertThat(filesCollected()).containsExactly(customer);
        house.as("hu")
                .command(new CloseDemand(demand, "withdrawn", "(2026) 18"))
                .accepted();
        assertThat(house.events(CustomerHoldReleased.class))
                .extracting(CustomerHoldReleased::customer)
                .containsExactlyInAnyOrder(customer, other);
    }

    @Rule("VI-30")
    void what_is_not_of_the_party_as_it_is_now_is_not_approved_but_collected_again() {
        merged(customer, other);
        RecordId demand = demanded();
        collect(demand).accepted();
        int counted = given();
        parted();
        house.as("zong").command(new ApproveProduction(demand, counted));
        assertThat(house.refusedBy("VI-30").reason()).isEqualTo("refused.partyChanged");
        house.as("zong").command(new ReturnCollection(demand, "two parties")).accepted();
        house.as("lu").command(new CollectForDemand(demand)).accepted();
        sealed(demand, given());
    }
}
