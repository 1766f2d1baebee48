package io.tallystick.command.retention;

import io.tallystick.command.custody.CustodyModule;
import io.tallystick.command.custody.Holding;
import io.tallystick.command.custody.RetentionBeginning;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.filing.CustodyUnit;
import io.tallystick.command.filing.FilingModule;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Retention cases, destruction batches and erasures. Needs {@link ErasableKinds} among the components. */
public final class RetentionModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            StartRetention.class,
            StartClock.class,
            SuspendClock.class,
            LengthenRetention.class,
            KeepPermanently.class,
            ApplyRulesInForce.class,
            PlaceHold.class,
            ReviewHold.class,
            RemindOfReview.class,
            ReleaseHold.class,
            RetainUnit.class,
            ListForDisposal.class,
            AppraiseItems.class,
            DrawUpRegister.class,
            SignRegister.class,
            ExemptFromSeparation.class,
            ApproveDestruction.class,
            RemindOfDestruction.class,
            StrikeOutItems.class,
            CheckItems.class,
            ExecuteDestruction.class,
            WitnessDestruction.class,
            ListForTransferOut.class,
            DrawUpTransferOut.class,
            DispatchTransferOut.class,
            SignTransferOut.class,
            CallOffTransferOut.class,
            WithdrawBatch.class,
            TakeOverDestructions.class,
            ProposeErasure.class,
            ApproveErasure.class,
            RejectErasure.class,
            RecordKeyDestroyed.class,
            RecordErasureReapplied.class);

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .configureAggregate(LedgerRecords.of(RetentionCase.class))
                .configureAggregate(LedgerRecords.of(DestructionBatch.class))
                .configureAggregate(LedgerRecords.of(TransferOut.class))
                .configureAggregate(LedgerRecords.of(Erasure.class))
                .registerCommandHandler(
                        axon -> new Erasures(axon.repository(Erasure.class), axon.getComponent(ErasableKinds.class)))
                .registerComponent(
                        RetentionBeginning.class, axon -> new OldRetention(LedgerRecords.in(axon, RetentionCase.class)))
                .registerCommandHandler(axon -> new OldRegister(
                        axon.repository(CustodyUnit.class),
                        LedgerRecords.in(axon, Holding.class),
                        LedgerRecords.in(axon, RetentionCase.class),
                        axon.repository(DestructionBatch.class),
                        FilingModule.oldCodes(axon),
                        CustodyModule.sources(axon)))
                .registerCommandHandler(axon -> new Cases(
                        LedgerRecords.in(axon, CustodyUnit.class),
                        LedgerRecords.in(axon, Holding.class),
                        LedgerRecords.in(axon, RetentionCase.class),
                        axon.repository(DestructionBatch.class)))
                .registerCommandHandler(axon -> new Appraisal(
                        LedgerRecords.in(axon, RetentionCase.class), axon.repository(DestructionBatch.class)))
                .registerCommandHandler(axon -> new Leaving(disposables(axon), axon.repository(DestructionBatch.class)))
                .registerCommandHandler(axon -> new TransfersOut(
                        axon.repository(TransferOut.class),
                        axon.repository(DestructionBatch.class),
                        disposables(axon)));
    }

    private static Disposables disposables(Configuration axon) {
        return new Disposables(LedgerRecords.in(axon, Holding.class), LedgerRecords.in(axon, RetentionCase.class));
    }
}
