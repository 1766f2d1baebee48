package io.tallystick.query;

import io.tallystick.query.custody.CustodyHistory;
import io.tallystick.query.custody.Discrepancies;
import io.tallystick.query.custody.Holdings;
import io.tallystick.query.custody.HoldingsByMaterial;
import io.tallystick.query.custody.Movements;
import io.tallystick.query.custody.OldLists;
import io.tallystick.query.custody.TransferLines;
import io.tallystick.query.custody.TransferRegister;
import io.tallystick.query.custody.store.Equipment;
import io.tallystick.query.custody.store.Findings;
import io.tallystick.query.custody.store.Inspections;
import io.tallystick.query.custody.store.Stocktakes;
import io.tallystick.query.custody.store.StoreConditions;
import io.tallystick.query.custody.store.Stores;
import io.tallystick.query.customers.CustomerList;
import io.tallystick.query.documents.DocumentReadings;
import io.tallystick.query.documents.DocumentRegister;
import io.tallystick.query.documents.FixitySweeps;
import io.tallystick.query.filing.CustodyUnitItems;
import io.tallystick.query.filing.CustodyUnits;
import io.tallystick.query.filing.EquipmentFiles;
import io.tallystick.query.filing.FacetHoldings;
import io.tallystick.query.filing.FiledDocuments;
import io.tallystick.query.filing.FilingObligations;
import io.tallystick.query.filing.FilingScopes;
import io.tallystick.query.filing.NumberSeriesRegister;
import io.tallystick.query.kit.Model;
import io.tallystick.query.ledger.Breaches;
import io.tallystick.query.ledger.LogUseRegister;
import io.tallystick.query.ledger.Refusals;
import io.tallystick.query.ledger.Timeline;
import io.tallystick.query.loans.FilesOut;
import io.tallystick.query.loans.LoanRegister;
import io.tallystick.query.loans.Readers;
import io.tallystick.query.loans.ReadingRoomRegister;
import io.tallystick.query.loans.UseEffects;
import io.tallystick.query.loans.UseStatistics;
import io.tallystick.query.notices.Notices;
import io.tallystick.query.organisation.ArchivesStaff;
import io.tallystick.query.organisation.Handovers;
import io.tallystick.query.organisation.Organisation;
import io.tallystick.query.organisation.Posts;
import io.tallystick.query.retention.DestructionRegister;
import io.tallystick.query.retention.ErasureRegister;
import io.tallystick.query.retention.HoldRegister;
import io.tallystick.query.retention.RetentionCalendar;
import io.tallystick.query.retention.Stubs;
import io.tallystick.query.retention.TransfersOutRegister;
import io.tallystick.query.rulebook.RuleCompliance;
import io.tallystick.query.rulebook.Rules;
import io.tallystick.query.rulebook.Standards;
import io.tallystick.query.statistics.InAndOut;
import io.tallystick.query.statistics.PeriodRegister;
import io.tallystick.query.statistics.returns.ReturnRegister;
import io.tallystick.query.work.DisposalWork;
import io.tallystick.query.work.WorkList;
import java.util.List;
import java.util.stream.Stream;

/** Every read model of the product, one line each. */
public final class ReadModels {
    private ReadModels() {}

    /** All of them, ready for a projector. */
    public static List<Model> all() {
        return Stream.of(
                        new TransferRegister(),
                        new TransferLines(),
                        new Discrepancies(),
                        new Holdings(),
                        new HoldingsByMaterial(),
                        new CustodyHistory(),
                        new OldLists(),
                        new Movements(),
                        new Stores(),
                        new StoreConditions(),
                        new Inspections(),
                        new Findings(),
                        new Equipment(),
                        new Stocktakes(),
                        new Timeline(),
                        new LogUseRegister(),
                        new Refusals(),
                        new Breaches(),
                        new RuleCompliance(),
                        new Rules(),
                        new Standards(),
                        new Posts(),
                        new Organisation(),
                        new ArchivesStaff(),
                        new Handovers(),
                        new CustodyUnits(),
                        new CustodyUnitItems(),
                        new FiledDocuments(),
                        new NumberSeriesRegister(),
                        new FilingObligations(),
                        new FilingScopes(),
                        new EquipmentFiles(),
                        new FacetHoldings(),
                        new LoanRegister(),
                        new ReadingRoomRegister(),
                        new FilesOut(),
                        new UseStatistics(),
                        new UseEffects(),
                        new Readers(),
                        new RetentionCalendar(),
                        new HoldRegister(),
                        new ErasureRegister(),
                        new DestructionRegister(),
                        new TransfersOutRegister(),
                        new Stubs(),
                        new DocumentRegister(),
                        new DocumentReadings(),
                        new FixitySweeps(),
                        new InAndOut(),
                        new PeriodRegister(),
                        new ReturnRegister(),
                        new CustomerList(),
                        new DisposalWork(),
                        new Notices(),
                        new WorkList())
                .map(Model::of)
                .toList();
    }
}
