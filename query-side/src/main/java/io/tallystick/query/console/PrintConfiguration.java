package io.tallystick.query.console;

import io.tallystick.query.print.Fonts;
import io.tallystick.query.print.Pdf;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.read.ModelReader;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.thymeleaf.ITemplateEngine;

/** Everything that can be printed; what each document says is a {@link PrintedRecord}. */
@Configuration(proxyBeanMethods = false)
@Import({
    PrintPages.class,
    TransferListPaper.class,
    VolumeContentsPaper.class,
    StocktakePaper.class,
    DestructionPaper.class,
    TransferOutPaper.class,
    ReturnPaper.class,
    ErasureCertificate.class,
    BoxLabels.class,
    OutCards.class
})
class PrintConfiguration {
    /**
     * PDF by the fonts of this machine.
     *
     * @param fonts font files to prefer, separated by commas; a face of a collection as {@code file.ttc#1}
     */
    @Bean
    Pdf pdf(@Value("${tallystick.print.fonts:}") List<String> fonts) {
        return new Pdf(
                Fonts.ofSystem(fonts.stream().filter(font -> !font.isBlank()).toList()));
    }

    @Bean
    PrintSheets printSheets(ITemplateEngine templates, Pdf pdf, Clock clock) {
        return new PrintSheets(templates, pdf, clock);
    }

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

    @Bean
    Printing printing(
            Projections projections,
            ModelReader reader,
            Registers registers,
            Records records,
            List<PrintedRecord> documents) {
        return new Printing(new PrintedRegister(projections, reader), registers, new Rooms(records), documents);
    }
}
