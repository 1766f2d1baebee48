package io.tallystick.query.console;

import io.tallystick.events.kernel.Vault;
import io.tallystick.events.log.EventReader;
import io.tallystick.query.dashboard.Dashboard;
import io.tallystick.query.kit.EventJson;
import io.tallystick.query.organisation.StaffStatistics;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.read.LookingBack;
import io.tallystick.query.read.ModelReader;
import io.tallystick.query.shifts.RosterBook;
import io.tallystick.query.statistics.returns.ReturnFigures;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
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
    FrameAdvice.class,
    DoorPages.class,
    HomePages.class,
    NoticePages.class,
    DashboardPages.class,
    RegisterPages.class,
    TransferPages.class,
    UnitPages.class,
    StorePages.class,
    StocktakePages.class,
    LoanPages.class,
    CustomerPages.class,
    CustomerCardPages.class,
    BatchPages.class,
    TransferOutPages.class,
    DocumentPages.class,
    PeriodPages.class,
    ReturnPages.class,
    StaffPages.class,
    RosterPages.class,
    RollCallPages.class,
    ImportPages.class,
    TimelinePages.class,
    RulePages.class,
    WhatIfPages.class,
    PostPages.class,
    ProofPages.class,
    ProjectionPages.class,
    TimePages.class,
    ComparePages.class,
    StepPages.class,
    EventCatalogue.class,
    BeingBuiltAdvice.class,
    CommandPages.class,
    SearchPages.class,
    PrintConfiguration.class
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
    ReturnFigures returnFigures(EventReader log, Vault vault, Frames frames) {
        return new ReturnFigures(log, vault, frames.zone());
    }

    @Bean
    StaffStatistics staffStatistics(Projections projections, Vault vault) {
        return new StaffStatistics(projections, vault);
    }

    @Bean
    RosterBook rosterBook(Projections projections) {
        return new RosterBook(projections);
    }

    @Bean
    Dashboard dashboard(Projections projections, Frames frames) {
        return new Dashboard(projections, frames.zone());
    }

    @Bean
    WorkLists workLists(Registers registers) {
        return new WorkLists(registers);
    }

    @Bean
    NoticeBoard noticeBoard(Registers registers) {
        return new NoticeBoard(registers);
    }

    @Bean
    OwnDays ownDays(WorkLists workLists, Registers registers, Records records, Frames frames) {
        return new OwnDays(workLists, registers, records, frames);
    }

    @Bean
    RuleTallies ruleTallies(Registers registers) {
        return new RuleTallies(registers);
    }

    /** After {@link io.tallystick.query.read.LookingBack}, which says whether there is anything to do. */
    @Bean
    FilterRegistrationBean<PastLinks> pastLinks() {
        FilterRegistrationBean<PastLinks> links = new FilterRegistrationBean<>(new PastLinks());
        links.setOrder(LookingBack.ORDER + 1);
        return links;
    }

    @Bean
    ErrorViewResolver consoleErrorPages(Frames frames) {
        return new ErrorPages(frames);
    }
}
