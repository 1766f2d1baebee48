package io.tallystick.query.console.print;

import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Rooms;
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
@Import(PrintPages.class)
public class PrintConsole {
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
    Printing printing(
            Projections projections,
            ModelReader reader,
            Registers registers,
            Records records,
            List<PrintedRecord> documents) {
        return new Printing(new PrintedRegister(projections, reader), registers, new Rooms(records), documents);
    }
}
