package io.tallystick.query.console.custody;

import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.print.PrintedRecord;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.read.ModelReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Pages and papers of transfers, units, store rooms and stock-takes. */
@Configuration(proxyBeanMethods = false)
@Import({
    TransferPages.class,
    UnitPages.class,
    StorePages.class,
    StocktakePages.class,
    TransferListPaper.class,
    VolumeContentsPaper.class,
    StocktakePaper.class,
    BoxLabels.class
})
public class CustodyConsole {
    @Bean
    Shelved shelved(Projections projections, ModelReader reader) {
        return new Shelved(projections, reader);
    }

    @Bean
    PrintedRecord spineLabels(Records records) {
        return UnitLabels.spines(records);
    }

    @Bean
    PrintedRecord filingStamps(Records records) {
        return UnitLabels.stamps(records);
    }
}
