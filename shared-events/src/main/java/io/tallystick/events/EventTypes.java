package io.tallystick.events;

import io.tallystick.events.custody.HoldingEvent;
import io.tallystick.events.custody.SourceListEvent;
import io.tallystick.events.custody.TransferEvent;
import io.tallystick.events.custody.stocktake.StocktakeEvent;
import io.tallystick.events.custody.store.ClimateEvent;
import io.tallystick.events.custody.store.ContainerEvent;
import io.tallystick.events.custody.store.GivenCodeEvent;
import io.tallystick.events.custody.store.KeyEvent;
import io.tallystick.events.custody.store.StoreEvent;
import io.tallystick.events.customers.CustomerAccessEvent;
import io.tallystick.events.customers.CustomerFileEvent;
import io.tallystick.events.customers.DenialEvent;
import io.tallystick.events.customers.FileYearsEvent;
import io.tallystick.events.customers.PartyKeyEvent;
import io.tallystick.events.customers.contacts.ContactEvent;
import io.tallystick.events.customers.demands.DemandEvent;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.customers.leavers.LeaverEvent;
import io.tallystick.events.customers.routes.PlacingEvent;
import io.tallystick.events.customers.sources.SourceEvent;
import io.tallystick.events.customers.upkeep.UpkeepEvent;
import io.tallystick.events.documents.DocumentEvent;
import io.tallystick.events.documents.FixitySweepEvent;
import io.tallystick.events.filing.CustodyUnitEvent;
import io.tallystick.events.filing.EquipmentFileEvent;
import io.tallystick.events.filing.FilingObligationEvent;
import io.tallystick.events.filing.NumberSeriesEvent;
import io.tallystick.events.ledger.LedgerEvent;
import io.tallystick.events.loans.LoanEvent;
import io.tallystick.events.loans.ReaderEvent;
import io.tallystick.events.loans.WaitingListEvent;
import io.tallystick.events.notices.NoticeEvent;
import io.tallystick.events.notices.NoticeSettingsEvent;
import io.tallystick.events.organisation.ArchivesStaffEvent;
import io.tallystick.events.organisation.HandoverEvent;
import io.tallystick.events.organisation.OrganisationEvent;
import io.tallystick.events.retention.DestructionBatchEvent;
import io.tallystick.events.retention.ErasureEvent;
import io.tallystick.events.retention.RetentionCaseEvent;
import io.tallystick.events.retention.TransferOutEvent;
import io.tallystick.events.rulebook.RuleBookEvent;
import io.tallystick.events.shifts.AbsenceEvent;
import io.tallystick.events.shifts.AgentEvent;
import io.tallystick.events.shifts.BulletinEvent;
import io.tallystick.events.shifts.LeaveBookEvent;
import io.tallystick.events.shifts.LeaveEvent;
import io.tallystick.events.shifts.PenaltyEvent;
import io.tallystick.events.shifts.ProblemEvent;
import io.tallystick.events.shifts.RosterEvent;
import io.tallystick.events.shifts.ShiftEvent;
import io.tallystick.events.shifts.ShiftHandoverEvent;
import io.tallystick.events.shifts.ShiftPlanEvent;
import io.tallystick.events.shifts.SwapEvent;
import io.tallystick.events.shifts.SwapQuotaEvent;
import io.tallystick.events.statistics.StatisticalReturnEvent;
import io.tallystick.events.statistics.StatisticsPeriodEvent;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The stored names of events: {@code context.EventName}, for example {@code custody.TransferDispatched}. Stored names do
 * not follow Java packages further than the context, so classes can move without touching what was recorded.
 */
public final class EventTypes {
    private static final List<Class<? extends DomainEvent>> FAMILIES = List.of(
            LedgerEvent.class,
            RuleBookEvent.class,
            OrganisationEvent.class,
            HandoverEvent.class,
            CustodyUnitEvent.class,
            NumberSeriesEvent.class,
            FilingObligationEvent.class,
            EquipmentFileEvent.class,
            HoldingEvent.class,
            StoreEvent.class,
            ClimateEvent.class,
            ContainerEvent.class,
            GivenCodeEvent.class,
            KeyEvent.class,
            StocktakeEvent.class,
            SourceListEvent.class,
            TransferEvent.class,
            LoanEvent.class,
            ReaderEvent.class,
            WaitingListEvent.class,
            RetentionCaseEvent.class,
            DestructionBatchEvent.class,
            TransferOutEvent.class,
            ErasureEvent.class,
            DocumentEvent.class,
            FixitySweepEvent.class,
            NoticeEvent.class,
            NoticeSettingsEvent.class,
            StatisticsPeriodEvent.class,
            StatisticalReturnEvent.class,
            ArchivesStaffEvent.class,
            CustomerFileEvent.class,
            CustomerAccessEvent.class,
            DenialEvent.class,
            FileYearsEvent.class,
            DemandEvent.class,
            LeaverEvent.class,
            PartyKeyEvent.class,
            TradeEvent.class,
            PlacingEvent.class,
            SourceEvent.class,
            UpkeepEvent.class,
            ContactEvent.class,
            ShiftPlanEvent.class,
            RosterEvent.class,
            AgentEvent.class,
            LeaveEvent.class,
            LeaveBookEvent.class,
            AbsenceEvent.class,
            PenaltyEvent.class,
            SwapEvent.class,
            SwapQuotaEvent.class,
            ShiftEvent.class,
            ShiftHandoverEvent.class,
            ProblemEvent.class,
            BulletinEvent.class);

    private static final Map<String, Class<?>> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<?>, String> BY_CLASS = new LinkedHashMap<>();

    /** Asked for whenever an event is read. */
    private static final ClassValue<Integer> REVISIONS = new ClassValue<>() {
        @Override
        protected Integer computeValue(Class<?> event) {
            Revision revision = event.getAnnotation(Revision.class);
            return revision == null ? 1 : revision.value();
        }
    };

    static {
        for (Class<?> family : FAMILIES) {
            for (Class<?> event : family.getPermittedSubclasses()) {
                String name = Contexts.of(event, EventTypes.class.getPackageName()) + "." + event.getSimpleName();
                if (BY_NAME.put(name, event) != null) {
                    throw new IllegalStateException("two events are named " + name);
                }
                BY_CLASS.put(event, name);
            }
        }
    }

    private EventTypes() {}

    /** Every event class, in the order of its context. */
    public static Collection<Class<?>> all() {
        return Collections.unmodifiableSet(BY_CLASS.keySet());
    }

    /** Whether the class is an event of the ledger. */
    public static boolean isEvent(Class<?> type) {
        return BY_CLASS.containsKey(type);
    }

    /** The stored name of an event class. */
    public static String nameOf(Class<?> event) {
        return Objects.requireNonNull(BY_CLASS.get(event), () -> event + " is no event of the ledger");
    }

    /** The revision an event class writes. */
    public static int revisionOf(Class<?> event) {
        return REVISIONS.get(event);
    }

    /**
     * The event class of a stored name.
     *
     * @throws IllegalArgumentException if no event has that name
     */
    public static Class<?> classOf(String name) {
        Class<?> event = BY_NAME.get(name);
        if (event == null) {
            throw new IllegalArgumentException("no event is named " + name);
        }
        return event;
    }

    /** Whether an event has that stored name. */
    public static boolean isKnown(String name) {
        return BY_NAME.containsKey(name);
    }
}
