package io.tallystick.query.console;

import io.tallystick.events.kernel.Vault;
import io.tallystick.events.log.EventReader;
import io.tallystick.query.console.commands.CommandsConsole;
import io.tallystick.query.console.custody.CustodyConsole;
import io.tallystick.query.console.customers.CustomersConsole;
import io.tallystick.query.console.dashboard.DashboardConsole;
import io.tallystick.query.console.documents.DocumentsConsole;
import io.tallystick.query.console.kit.ConsoleTexts;
import io.tallystick.query.console.kit.ErrorPages;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.LedgerKind;
import io.tallystick.query.console.kit.PastBanners;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Seal;
import io.tallystick.query.console.ledger.LedgerConsole;
import io.tallystick.query.console.loans.LoansConsole;
import io.tallystick.query.console.notices.NoticesConsole;
import io.tallystick.query.console.organisation.OrganisationConsole;
import io.tallystick.query.console.print.PrintConsole;
import io.tallystick.query.console.registers.RegistersConsole;
import io.tallystick.query.console.retention.RetentionConsole;
import io.tallystick.query.console.rulebook.RulebookConsole;
import io.tallystick.query.console.shifts.ShiftsConsole;
import io.tallystick.query.console.signin.SigninConsole;
import io.tallystick.query.console.statistics.StatisticsConsole;
import io.tallystick.query.console.time.TimeConsole;
import io.tallystick.query.console.work.WorkConsole;
import io.tallystick.query.kit.EventJson;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.read.ModelReader;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The console as one thing to import. It needs the log, the read models, the vault for names, the catalogue of commands
 * and a clock.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    PrintConsole.class,
    RegistersConsole.class,
    CommandsConsole.class,
    CustodyConsole.class,
    DocumentsConsole.class,
    LoansConsole.class,
    RetentionConsole.class,
    StatisticsConsole.class,
    CustomersConsole.class,
    ShiftsConsole.class,
    OrganisationConsole.class,
    RulebookConsole.class,
    WorkConsole.class,
    NoticesConsole.class,
    DashboardConsole.class,
    TimeConsole.class,
    LedgerConsole.class,
    SigninConsole.class
})
public class ConsoleConfiguration {
    @Bean
    ConsoleTexts consoleTexts() {
        return new ConsoleTexts();
    }

    @Bean
    Records records(EventReader log) {
        return new Records(log, new EventJson());
    }

    @Bean
    Frames frames(
            ConsoleTexts texts,
            Records records,
            Vault vault,
            Clock clock,
            ObjectProvider<Seal.Source> seals,
            Projections projections,
            LedgerKind kind,
            @Value("${tallystick.zone:}") String zone) {
        ZoneId house = zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone);
        Seal.Source seal = seals.getIfAvailable();
        return new Frames(texts, records, vault, clock, house, kind, seal, new PastBanners(projections, seal, house));
    }

    @Bean
    Registers registers(Projections projections, ModelReader reader) {
        return new Registers(projections, reader);
    }

    @Bean
    ErrorViewResolver consoleErrorPages(Frames frames) {
        return new ErrorPages(frames);
    }
}
