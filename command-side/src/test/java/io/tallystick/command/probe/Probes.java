package io.tallystick.command.probe;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.filing.CustodyUnitEvent.FacetValueSet;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.Facet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Commands of every sort, to try the door with where the house's own need more than the door. */
public final class Probes implements ConfigurerModule {
    public static final List<Class<?>> COMMANDS =
            List.of(Grant.class, Note.class, Countersign.class, Forgetful.class, Change.class, Shape.class);

    /** A permission that I-13 may refuse. */
    @LedgerCommand(kind = CommandKind.PERMIT, posts = Post.ARCHIVIST, rules = "I-13", record = "probe", creates = true)
    public record Grant(RecordId unit, boolean kept) {}

    /** What happened, under the same rule. */
    @LedgerCommand(
            kind = CommandKind.OBSERVE,
            clock = CommandClock.REPORTED,
            posts = Post.ARCHIVIST,
            rules = "I-13",
            record = "probe",
            creates = true)
    public record Note(RecordId unit, boolean kept) {}

    /** A second signature. */
    @LedgerCommand(kind = CommandKind.PERMIT, posts = Post.ARCHIVIST, rules = "VI-14", record = "probe", creates = true)
    public record Countersign(RecordId first, @Nullable RecordId firstActingFor) {}

    /** A handler that forgets to settle the authority. */
    @LedgerCommand(kind = CommandKind.PERMIT, posts = Post.ARCHIVIST, record = "probe", creates = true)
    public record Forgetful(String text) {}

    /** Changes a record opened before. */
    @LedgerCommand(kind = CommandKind.PERMIT, posts = Post.ARCHIVIST, record = "probe")
    public record Change(@Target RecordId probe, String value) {}

    /** A part of a form. */
    public record Part(String name, int count) {}

    /** A form with every kind of field. */
    @LedgerCommand(kind = CommandKind.PERMIT, posts = Post.ARCHIVIST, record = "probe", creates = true)
    public record Shape(
            String text,
            int number,
            BigDecimal measure,
            boolean yes,
            LocalDate day,
            LocalTime time,
            Instant instant,
            Post choice,
            RecordId reference,
            LineSet lines,
            List<Part> parts,
            Map<String, String> map,
            @Nullable String remark) {}

    /** The record the probes write to. */
    public static class Probe extends LedgerRecord {
        protected Probe() {}

        Probe(RecordId id, String value) {
            AggregateLifecycle.apply(new FacetValueSet(id, Facet.TIME, value));
        }

        void change(String value) {
            AggregateLifecycle.apply(new FacetValueSet(self(), Facet.TIME, value));
        }

        @EventSourcingHandler
        void on(FacetValueSet event) {
            become(event.unit());
        }
    }

    /** Decides the probes. */
    public static final class Handlers {
        private final Repository<Probe> probes;

        Handlers(Repository<Probe> probes) {
            this.probes = probes;
        }

        @CommandHandler
        void handle(Grant command, Decision decision) throws Exception {
            decide(command.unit(), command.kept(), decision);
        }

        @CommandHandler
        void handle(Note command, Decision decision) throws Exception {
            decide(command.unit(), command.kept(), decision);
        }

        private void decide(RecordId unit, boolean kept, Decision decision) throws Exception {
            decision.within(decision.organisation()
                    .unit(unit)
                    .map(u -> Scope.ofUnit(u.fonds(), u.id()))
                    .orElse(Scope.HOUSE));
            decision.require("I-13", kept, "refused.probe", fact("days", decision.number("I-13", "workingDays")));
            open(decision);
        }

        @CommandHandler
        void handle(Countersign command, Decision decision) throws Exception {
            decision.within(Scope.HOUSE);
            decision.separate(
                    "VI-14",
                    "role.requester",
                    new Signature(command.first(), Post.ARCHIVIST, command.firstActingFor()));
            open(decision);
        }

        @CommandHandler
        void handle(Forgetful command, Decision decision) throws Exception {
            open(decision);
        }

        @CommandHandler
        void handle(Shape command, Decision decision) throws Exception {
            decision.within(Scope.HOUSE);
            open(decision);
        }

        @CommandHandler
        void handle(Change command, Decision decision) {
            decision.within(Scope.HOUSE);
            probes.load(command.probe().value()).execute(probe -> probe.change(command.value()));
        }

        private void open(Decision decision) throws Exception {
            RecordId id = decision.newId("probe");
            probes.newInstance(() -> new Probe(id, "opened"));
        }
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(Probe.class));
        configurer.registerCommandHandler(axon -> new Handlers(axon.repository(Probe.class)));
    }
}
