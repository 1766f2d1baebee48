package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerRecords;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Customer files. */
public final class CustomersModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            OpenCustomerFile.class,
            RecordFact.class,
            SupersedeFact.class,
            VerifyFact.class,
            DisputeFact.class,
            ResolveConflict.class,
            SetPartyRole.class,
            SetCustomerNature.class,
            RecordProblem.class,
            SetCounterMeasure.class,
            CloseProblem.class,
            ProposeMerge.class,
            ApproveMerge.class,
            DeclineMerge.class,
            UndoMerge.class,
            AssignSalesperson.class,
            OfferCustody.class,
            AcceptCustody.class,
            GrantAccess.class,
            RevokeGrant.class,
            ReadCustomerFile.class,
            DiscloseCustomerFile.class,
            EndRelationship.class,
            ResumeRelationship.class);

    private static final List<Class<?>> RECORDS = List.of(CustomerFile.class, PartyKey.class, CustomerAccess.class);

    @Override
    public void configureModule(Configurer configurer) {
        RECORDS.forEach(record -> configurer.configureAggregate(LedgerRecords.of(record)));
        configurer
                .registerCommandHandler(axon -> new Opening(
                        axon.repository(CustomerFile.class), new PartyKeys(axon.repository(PartyKey.class))))
                .registerCommandHandler(axon -> new Recording(
                        axon.repository(CustomerFile.class), new PartyKeys(axon.repository(PartyKey.class))))
                .registerCommandHandler(axon ->
                        new Granting(axon.repository(CustomerFile.class), axon.repository(CustomerAccess.class)))
                .registerCommandHandler(axon -> new Relationships(axon.repository(CustomerFile.class)))
                .registerCommandHandler(axon -> new Keeping(axon.repository(CustomerFile.class)))
                .registerCommandHandler(axon -> new Mergers(LedgerRecords.in(axon, CustomerFile.class)));
    }
}
