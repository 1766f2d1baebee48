package io.tallystick.command;

import io.tallystick.command.custody.ArrivalsDue;
import io.tallystick.command.custody.CustodyModule;
import io.tallystick.command.custody.LeavesDue;
import io.tallystick.command.custody.RegistrationsAgain;
import io.tallystick.command.custody.SignaturesDue;
import io.tallystick.command.custody.stocktake.StocktakeModule;
import io.tallystick.command.custody.store.InspectionsDue;
import io.tallystick.command.custody.store.Key;
import io.tallystick.command.custody.store.KeysPassed;
import io.tallystick.command.custody.store.StoreModule;
import io.tallystick.command.customers.CustomerFile;
import io.tallystick.command.customers.CustomerHoldsPassed;
import io.tallystick.command.customers.CustomersErased;
import io.tallystick.command.customers.CustomersModule;
import io.tallystick.command.customers.HoldReviewsDue;
import io.tallystick.command.customers.PrincipalsErased;
import io.tallystick.command.customers.RequestsDue;
import io.tallystick.command.customers.TradeDays;
import io.tallystick.command.customers.YearsDue;
import io.tallystick.command.customers.contacts.AnnualReportsDue;
import io.tallystick.command.customers.contacts.ContactsDue;
import io.tallystick.command.customers.contacts.ContactsModule;
import io.tallystick.command.customers.demands.DemandsDue;
import io.tallystick.command.customers.demands.DemandsModule;
import io.tallystick.command.customers.grading.GradingModule;
import io.tallystick.command.customers.leavers.LeaversModule;
import io.tallystick.command.customers.routes.RoutesModule;
import io.tallystick.command.customers.sources.SourcesDue;
import io.tallystick.command.customers.sources.SourcesModule;
import io.tallystick.command.customers.upkeep.UpkeepDue;
import io.tallystick.command.customers.upkeep.UpkeepModule;
import io.tallystick.command.documents.DocumentsModule;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.due.Due;
import io.tallystick.command.filing.CustodyUnit;
import io.tallystick.command.filing.FilingDue;
import io.tallystick.command.filing.FilingModule;
import io.tallystick.command.filing.FiscalYearTurn;
import io.tallystick.command.filing.UnitsPassed;
import io.tallystick.command.filing.YearTurn;
import io.tallystick.command.ledger.LedgerModule;
import io.tallystick.command.loans.EffectsDue;
import io.tallystick.command.loans.LoansDue;
import io.tallystick.command.loans.LoansModule;
import io.tallystick.command.loans.Reader;
import io.tallystick.command.loans.ReadersErased;
import io.tallystick.command.loans.TermsAgain;
import io.tallystick.command.notices.NoticesModule;
import io.tallystick.command.organisation.OrganisationModule;
import io.tallystick.command.organisation.Passing;
import io.tallystick.command.retention.DestructionsDue;
import io.tallystick.command.retention.EmployeesErased;
import io.tallystick.command.retention.ErasableKinds;
import io.tallystick.command.retention.ErasuresAgain;
import io.tallystick.command.retention.HoldsPassed;
import io.tallystick.command.retention.LeastYearsAgain;
import io.tallystick.command.retention.RetentionCase;
import io.tallystick.command.retention.RetentionModule;
import io.tallystick.command.retention.ReviewsDue;
import io.tallystick.command.rulebook.Reconsideration;
import io.tallystick.command.rulebook.RuleBookModule;
import io.tallystick.command.shifts.ShiftsModule;
import io.tallystick.command.shifts.leave.AbsencesDue;
import io.tallystick.command.shifts.leave.AttendanceDue;
import io.tallystick.command.shifts.leave.LeaveEndsDue;
import io.tallystick.command.shifts.leave.LeaveModule;
import io.tallystick.command.shifts.penalties.PenaltiesModule;
import io.tallystick.command.shifts.swap.SwapModule;
import io.tallystick.command.shifts.swap.SwapsDue;
import io.tallystick.command.statistics.StatisticsModule;
import io.tallystick.command.statistics.returns.ReturnTurn;
import io.tallystick.command.statistics.returns.ReturnsDue;
import io.tallystick.command.statistics.returns.ReturnsModule;
import io.tallystick.events.retention.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Everything that decides: the commands there are, the records they act on, the handlers that decide over several. */
public final class CommandSide implements ConfigurerModule {
    /** Every command. */
    public static final List<Class<?>> COMMANDS = Stream.of(
                    LedgerModule.COMMANDS,
                    RuleBookModule.COMMANDS,
                    OrganisationModule.COMMANDS,
                    FilingModule.COMMANDS,
                    CustodyModule.COMMANDS,
                    StoreModule.COMMANDS,
                    StocktakeModule.COMMANDS,
                    LoansModule.COMMANDS,
                    RetentionModule.COMMANDS,
                    DocumentsModule.COMMANDS,
                    NoticesModule.COMMANDS,
                    StatisticsModule.COMMANDS,
                    ReturnsModule.COMMANDS,
                    CustomersModule.COMMANDS,
                    LeaversModule.COMMANDS,
                    DemandsModule.COMMANDS,
                    GradingModule.COMMANDS,
                    RoutesModule.COMMANDS,
                    SourcesModule.COMMANDS,
                    UpkeepModule.COMMANDS,
                    ContactsModule.COMMANDS,
                    ShiftsModule.COMMANDS,
                    LeaveModule.COMMANDS,
                    SwapModule.COMMANDS,
                    PenaltiesModule.COMMANDS)
            .<Class<?>>flatMap(List::stream)
            .toList();

    /** What falls due without anybody there. */
    public static final List<Due> DUES = List.of(
            new YearTurn(),
            new FilingDue(),
            new LoansDue(),
            new EffectsDue(),
            new InspectionsDue(),
            new ReviewsDue(),
            new FiscalYearTurn(),
            new ArrivalsDue(),
            new SignaturesDue(),
            new LeavesDue(),
            new RequestsDue(),
            new DestructionsDue(),
            new ReturnTurn(),
            new ReturnsDue(),
            new SwapsDue(),
            new AttendanceDue(),
            new AbsencesDue(),
            new LeaveEndsDue(),
            new SourcesDue(),
            new UpkeepDue(),
            new ContactsDue(),
            new HoldReviewsDue(),
            new DemandsDue(),
            new AnnualReportsDue(),
            new YearsDue());

    /** What was decided by parameters and can be decided again from what is recorded. */
    public static final List<Reconsideration> AGAIN = List.of(
            new TermsAgain(),
            new RegistrationsAgain(),
            new LeastYearsAgain(
                    "III-2", Set.of("identityYears", "transactionYears", "shortCoverYears", "longCoverYears")),
            new LeastYearsAgain("I-28", Set.of("leastYears")),
            new ErasuresAgain("III-2", "identityYears", "reader", Trigger.RELATIONSHIP_ENDED),
            new ErasuresAgain("VI-9", "staffYears", "employee", Trigger.EVENT));

    private static final List<ConfigurerModule> MODULES = List.of(
            new LedgerModule(),
            new RuleBookModule(),
            new OrganisationModule(),
            new FilingModule(),
            new CustodyModule(),
            new StoreModule(),
            new StocktakeModule(),
            new LoansModule(),
            new RetentionModule(),
            new DocumentsModule(),
            new NoticesModule(),
            new StatisticsModule(),
            new ReturnsModule(),
            new CustomersModule(),
            new LeaversModule(),
            new DemandsModule(),
            new GradingModule(),
            new RoutesModule(),
            new SourcesModule(),
            new UpkeepModule(),
            new ContactsModule(),
            new ShiftsModule(),
            new LeaveModule(),
            new SwapModule(),
            new PenaltiesModule());

    @Override
    public void configureModule(Configurer configurer) {
        MODULES.forEach(module -> module.configureModule(configurer));
        configurer.registerComponent(
                Passing.class,
                axon -> Passing.byKind(Map.of(
                        "unit", new UnitsPassed(axon.repository(CustodyUnit.class)),
                        "retention", new HoldsPassed(axon.repository(RetentionCase.class)),
                        "customer", new CustomerHoldsPassed(axon.repository(CustomerFile.class)),
                        "key", new KeysPassed(axon.repository(Key.class)))));
        configurer.registerComponent(
                ErasableKinds.class,
                axon -> new ErasableKinds(Map.of(
                        "customer",
                                new CustomersErased(
                                        LedgerRecords.in(axon, CustomerFile.class), axon.getComponent(TradeDays.class)),
                        "principal",
                                new PrincipalsErased(
                                        LedgerRecords.in(axon, CustomerFile.class), axon.getComponent(TradeDays.class)),
                        "employee", new EmployeesErased(),
                        "reader", new ReadersErased(LedgerRecords.in(axon, Reader.class)))));
    }
}
