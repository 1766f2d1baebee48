package io.tallystick.command.customers;

import io.tallystick.command.custody.CustodyModule;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.log.EventReader;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Customer files. */
public final class CustomersModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            OpenCustomerFile.class,
            TakeOverCustomers.class,
            RecordFact.class,
            SupersedeFact.class,
            VerifyFact.class,
            DisputeFact.class,
            ResolveConflict.class,
            RecordPersonalBasis.class,
            WithdrawPersonalBasis.class,
            RecordPersonalFact.class,
            SetPartyRole.class,
            SetCustomerNature.class,
            RecordProblem.class,
            SetCounterMeasure.class,
            RecordCreditProblem.class,
            AnnotateCreditProblem.class,
            CloseProblem.class,
            ProposeMerge.class,
            ApproveMerge.class,
            DeclineMerge.class,
            UndoMerge.class,
            AssignSalesperson.class,
            OfferCustody.class,
            AcceptCustody.class,
            RequestAccess.class,
            RefuseAccess.class,
            AppealRefusal.class,
            DecideAppeal.class,
            NoteOverdueRequest.class,
            CountDenial.class,
            GrantAccess.class,
            RevokeGrant.class,
            ReadCustomerFile.class,
            ConsultOverview.class,
            DiscloseCustomerFile.class,
            HoldCustomerFile.class,
            ReleaseCustomerHold.class,
            ReviewCustomerHold.class,
            RemindOfHold.class,
            CountFileYears.class,
            KeepBaseDataPermanently.class,
            EndRelationship.class,
            ResumeRelationship.class);

    private static final List<Class<?>> RECORDS =
            List.of(CustomerFile.class, PartyKey.class, CustomerAccess.class, Denials.class, YearsCounting.Count.class);

    @Override
    public void configureModule(Configurer configurer) {
        RECORDS.forEach(record -> configurer.configureAggregate(LedgerRecords.of(record)));
        configurer.registerComponent(
                CustomerHands.class,
                axon -> new CustomerHands(axon.repository(CustomerFile.class), axon.repository(CustomerAccess.class)));
        configurer.registerComponent(
                CustomerAccounts.class,
                axon -> new CustomerAccounts(new Opening(
                        axon.repository(CustomerFile.class), new PartyKeys(axon.repository(PartyKey.class)))));
        configurer.registerComponent(
                DemandedFiles.class,
                axon -> new DemandedFiles(
                        LedgerRecords.in(axon, CustomerFile.class),
                        new Readings(axon.repository(CustomerFile.class), axon.repository(CustomerAccess.class))));
        configurer
                .registerCommandHandler(axon -> new Opening(
                        axon.repository(CustomerFile.class), new PartyKeys(axon.repository(PartyKey.class))))
                .registerCommandHandler(axon -> new CustomerLists(
                        axon.repository(CustomerFile.class),
                        new PartyKeys(axon.repository(PartyKey.class)),
                        CustodyModule.sources(axon)))
                .registerCommandHandler(axon -> new Recording(
                        LedgerRecords.in(axon, CustomerFile.class),
                        new PartyKeys(axon.repository(PartyKey.class)),
                        axon.getComponent(FactSources.class)))
                .registerCommandHandler(axon ->
                        new Granting(axon.repository(CustomerFile.class), axon.repository(CustomerAccess.class)))
                .registerCommandHandler(axon -> new Persons(
                        axon.repository(CustomerFile.class),
                        axon.repository(CustomerAccess.class),
                        axon.getComponent(FactSources.class)))
                .registerCommandHandler(axon -> new Requesting(
                        axon.repository(CustomerFile.class),
                        axon.repository(CustomerAccess.class),
                        axon.repository(Denials.class)))
                .registerCommandHandler(axon -> new Opened(
                        axon.repository(CustomerFile.class),
                        new Readings(axon.repository(CustomerFile.class), axon.repository(CustomerAccess.class))))
                .registerCommandHandler(axon -> new Consulting(
                        axon.repository(CustomerFile.class), LedgerRecords.in(axon, CustomerAccess.class)))
                .registerCommandHandler(axon ->
                        new Relationships(axon.repository(CustomerFile.class), axon.getComponent(TradeDays.class)))
                .registerCommandHandler(axon -> new YearsCounting(
                        LedgerRecords.in(axon, CustomerFile.class),
                        LedgerRecords.in(axon, YearsCounting.Count.class),
                        new EndedFiles(axon.getComponent(EventReader.class)),
                        new FileYears(axon.getComponent(TradeDays.class))))
                .registerCommandHandler(axon -> new Holding(axon.repository(CustomerFile.class)))
                .registerCommandHandler(axon -> new Keeping(axon.repository(CustomerFile.class)))
                .registerCommandHandler(axon -> new Mergers(
                        LedgerRecords.in(axon, CustomerFile.class), new PartyKeys(axon.repository(PartyKey.class))));
    }
}
