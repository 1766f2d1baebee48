package io.tallystick.app.query;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.app.Follower;
import io.tallystick.app.TallystickProperties;
import io.tallystick.app.sample.SampleOpening;
import io.tallystick.command.CommandSide;
import io.tallystick.command.door.CommandTypes;
import io.tallystick.command.door.LedgerNotes;
import io.tallystick.command.door.RegisterFollower;
import io.tallystick.command.rulebook.WhatIf;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import io.tallystick.events.ledger.LedgerEvent.ProjectorOperated;
import io.tallystick.events.ledger.LedgerEvent.ProjectorOperation;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.rulebook.WhatIfAnswer;
import io.tallystick.eventstore.LedgerSerializer;
import io.tallystick.query.ReadModels;
import io.tallystick.query.console.ConsoleConfiguration;
import io.tallystick.query.documents.SweepsUnderWay;
import io.tallystick.query.interchange.InterchangeController;
import io.tallystick.query.kit.Labels;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.AllWork;
import io.tallystick.query.projections.LongWork;
import io.tallystick.query.projections.MoveStream;
import io.tallystick.query.projections.OperationNotes;
import io.tallystick.query.projections.Operators;
import io.tallystick.query.projections.ProgressController;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.projections.ProjectionsController;
import io.tallystick.query.projections.Waymarks;
import io.tallystick.query.projections.WorldsController;
import io.tallystick.query.read.Clearance;
import io.tallystick.query.read.CompareController;
import io.tallystick.query.read.ComparedWorlds;
import io.tallystick.query.read.LookingBack;
import io.tallystick.query.read.ModelReader;
import io.tallystick.query.read.ModelsController;
import io.tallystick.query.read.ReadController;
import io.tallystick.query.read.ReadProblems;
import io.tallystick.query.read.Watermark;
import io.tallystick.query.read.WhatIfController;
import io.tallystick.query.rulebook.WhatIfs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The query side: the projector with every read model, their API, and the console. */
@Configuration(proxyBeanMethods = false)
@Import(ConsoleConfiguration.class)
class QueryConfiguration {
    private static final List<Model> MODELS = ReadModels.all();

    @Bean(destroyMethod = "close")
    Projections projections(
            @Qualifier("query") HikariDataSource queryPool,
            EventReader log,
            Clock clock,
            SampleOpening sample,
            TallystickProperties properties) {
        return new Projections(
                MODELS,
                queryPool,
                new InStrides(log, sample::isBeingMadeUnseen),
                clock,
                new Waymarks(properties.worlds().keptEvery()));
    }

    @Bean
    Follower projecting(Projections projections) {
        return new Follower(projections::start);
    }

    @Bean
    ModelReader modelReader(Projections projections, Vault vault) {
        return new ModelReader(projections.world(), vault);
    }

    @Bean
    Labels labels() {
        return Labels.ofTheProduct();
    }

    /** Personal values are read by a command that checks grant and purpose; registers never show them. */
    @Bean
    Clearance clearance() {
        return Clearance.WITHOUT_PERSONAL;
    }

    @Bean
    MoveStream moveStream(Projections projections) {
        return new MoveStream(projections);
    }

    /** Whoever may operate the projector is told by the posts of the ledger. */
    @Bean
    Operators operators(HousePosts posts) {
        return new HouseWideOperators(posts);
    }

    @Bean
    HousePosts housePosts(RegisterFollower registers, Clock clock, TallystickProperties properties) {
        return new HousePosts(registers, clock, properties.houseZone());
    }

    @Bean
    ProjectionsController projectionsController(
            Projections projections, MoveStream stream, Operators operators, OperationNotes notes) {
        return new ProjectionsController(projections, stream, operators, notes);
    }

    /** What is done to the projector is a fact of the ledger. */
    @Bean
    OperationNotes operationNotes(LedgerNotes notes) {
        return (who, operation, model, about) -> notes.record(
                who.getName(),
                operation.posts().getFirst(),
                new ProjectorOperated(
                        ProjectorOperation.valueOf(operation.name()),
                        model,
                        about == null ? null : new RecordId(about)));
    }

    /** Whoever decides answers what would have been decided; with nothing to append to. */
    @Bean
    WhatIfs whatIfs(
            EventReader log,
            LedgerSerializer serializer,
            RegisterFollower registers,
            CommandTypes types,
            TallystickProperties properties) {
        WhatIf again = new WhatIf(
                log,
                serializer::event,
                () -> registers.books().rules(),
                types::refuses,
                CommandSide.AGAIN,
                properties.houseZone());
        return new WhatIfs() {
            @Override
            public Set<String> parameters(String rule) {
                return again.parameters(rule);
            }

            @Override
            public Optional<WhatIfAnswer> ask(
                    String rule, String parameter, String value, LocalDate from, LocalDate until, long known) {
                return again.ask(rule, parameter, value, from, until, known);
            }
        };
    }

    @Bean
    WhatIfController whatIfController(WhatIfs whatIfs, Clock clock, TallystickProperties properties) {
        return new WhatIfController(whatIfs, clock, properties.houseZone());
    }

    @Bean
    AllWork allWork(Projections projections, List<LongWork.Source> others) {
        return new AllWork(projections, others);
    }

    @Bean
    SweepsUnderWay sweepsUnderWay(Projections projections, Clock clock) {
        return new SweepsUnderWay(projections, clock);
    }

    @Bean
    ProgressController progressController(AllWork work) {
        return new ProgressController(work);
    }

    @Bean
    WorldsController worldsController(Projections projections, Operators operators) {
        return new WorldsController(projections, operators);
    }

    @Bean
    TableVerifications tableVerifications(Projections projections, LedgerNotes notes, SampleOpening sample) {
        return new TableVerifications(projections.verifier(), notes, sample::isBeingMade);
    }

    @Bean
    VerificationController verificationController(
            TableVerifications verifications, Projections projections, Operators operators, OperationNotes notes) {
        return new VerificationController(verifications, projections.verifier(), operators, notes);
    }

    @Bean
    ComparedWorlds comparedWorlds(Projections projections, Vault vault) {
        return new ComparedWorlds(projections, vault);
    }

    @Bean
    CompareController compareController(
            Projections projections, ComparedWorlds worlds, Labels labels, Clearance clearance, Watermark watermark) {
        return new CompareController(projections, worlds, labels, clearance, watermark);
    }

    /** Who asks as of a moment is given nothing that was not so then. */
    @Bean
    FilterRegistrationBean<LookingBack> lookingBack(
            Projections projections, Clock clock, TallystickProperties properties, ReadProblems problems) {
        FilterRegistrationBean<LookingBack> looking = new FilterRegistrationBean<>(
                new LookingBack(projections.worlds().moments(), clock, properties.houseZone(), problems));
        looking.setOrder(LookingBack.ORDER);
        return looking;
    }

    @Bean
    ModelsController modelsController(Projections projections, Labels labels) {
        return new ModelsController(projections, labels);
    }

    @Bean
    InterchangeController interchangeController(
            EventReader log, Projections projections, ModelReader reader, Clearance clearance, Clock clock) {
        return new InterchangeController(log, projections, reader, clearance, clock);
    }

    @Bean
    Watermark watermark(Labels labels, Clock clock) {
        return new Watermark(labels, clock);
    }

    @Bean
    ReadController readController(
            Projections projections, ModelReader reader, Labels labels, Clearance clearance, Watermark watermark) {
        return new ReadController(projections, reader, labels, clearance, watermark);
    }

    @Bean
    ReadProblems readProblems(Labels labels) {
        return new ReadProblems(labels);
    }
}
