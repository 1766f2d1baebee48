package io.tallystick.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.CommandSide;
import io.tallystick.command.ledger.OpenLedger;
import io.tallystick.command.rulebook.WhatIf;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.documents.Deposits;
import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.RuleCitation;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.kernel.Vault;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.ledger.LedgerEvent.Kind;
import io.tallystick.events.ledger.LedgerEvent.RefusalsRepeated;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeRegistered;
import io.tallystick.events.organisation.OrganisationEvent.PostAssigned;
import io.tallystick.events.organisation.OrganisationEvent.UnitOpened;
import io.tallystick.events.rulebook.LegalProfile;
import io.tallystick.testkit.RuleSwitch;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A small house with the whole command side in it: given what was commanded before, when somebody commands, then these
 * events follow or the command is refused. Commands go through the real door, the real registers and every handler.
 *
 * <p>The house is founded on 2026-03-02 (a Monday) 09:00 UTC by {@code admin} (E0001), fonds {@code Z109}, unit
 * {@code BGS}; {@link #employ} adds people. Account names equal the names given there.
 */
public final class Scenario {
    /** The day a scenario begins. */
    public static final Instant BEGINNING = Instant.parse("2026-03-02T09:00:00Z");

    public static final RecordId FONDS = RecordId.of("fonds", "Z109");
    public static final RecordId OFFICE = RecordId.of("org", "Z109-BGS");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MovableClock clock = new MovableClock(BEGINNING);
    private final MemoryLog log = new MemoryLog(clock);
    private final HeldContents contents = new HeldContents();
    private final CommandDoor door;
    private final CommandBus bus;
    private final EmbeddedEventStore store;
    private final Map<String, RecordId> people = new LinkedHashMap<>();
    private int nextEmployee = 2;
    private long before;
    private @Nullable Answer answer;
    private @Nullable String account;
    private @Nullable Long ifMatch;
    private @Nullable String key;
    private boolean dryRun;

    /** A clock a test sets. */
    static final class MovableClock extends Clock {
        private Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final class OpenVault implements Vault {
        @Override
        public Protected<String> seal(RecordId subject, String value) {
            return new Protected<>(subject, value);
        }

        @Override
        public Disclosed<String> open(Protected<String> value) {
            return new Disclosed.Open<>(value.sealed());
        }

        @Override
        public boolean erased(RecordId subject) {
            return false;
        }
    }

    public Scenario() {
        this(c -> {}, List.of());
    }

    /** A house with further commands, for tests of the door itself. */
    public Scenario(ConfigurerModule more, List<Class<?>> commands) {
        store = EmbeddedEventStore.builder().storageEngine(log).build();
        Configurer configurer = DefaultConfigurer.defaultConfiguration()
                .configureEventStore(c -> store)
                .configureCommandBus(c -> SimpleCommandBus.builder()
                        .transactionManager(NoTransactionManager.instance())
                        .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                        .build());
        configurer.registerComponent(EventReader.class, c -> log);
        configurer.registerComponent(Deposits.class, c -> contents);
        new CommandSide().configureModule(configurer);
        more.configureModule(configurer);
        Configuration axon = configurer.start();
        bus = axon.commandBus();
        door = new CommandDoor(new CommandDoor.Parts(
                new CommandTypes(Stream.concat(CommandSide.COMMANDS.stream(), commands.stream())
                        .<Class<?>>map(c -> c)
                        .toList()),
                axon.commandBus(),
                store,
                new RegisterFollower(log, log::decode),
                log,
                log,
                new OpenVault(),
                new RequestHash(new byte[32]),
                clock,
                ZoneOffset.UTC,
                Scenario::withoutDisabledRules));
        people.put("admin", RecordId.of("employee", "E0001"));
        as("admin")
                .command(new OpenLedger(
                        "Scenario House",
                        Kind.REAL,
                        LegalProfile.SOURCE,
                        "Z109",
                        "Scenario fonds",
                        "BGS",
                        "Office",
                        "E0001",
                        "Founder",
                        "admin"));
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
    }

    private static RegisterFollower.Books withoutDisabledRules(RegisterFollower.Books books) {
        return RuleSwitch.disabled().isEmpty()
                ? books
                : books.with(books.rules().suspending(RuleSwitch.disabled()));
    }

    /** What is stored of documents. */
    public HeldContents contents() {
        return contents;
    }

    /** Lets time pass to the instant. */
    public Scenario at(String instant) {
        clock.now = Instant.parse(instant);
        return this;
    }

    /** Opens a further unit of the fonds, as fact. */
    public RecordId unit(String code, @Nullable RecordId parent) {
        RecordId id = RecordId.of("org", "Z109-" + code);
        fact("Unit", id, new UnitOpened(id, FONDS, parent, code, code));
        return id;
    }

    /** Employs somebody with an account of this name and appoints them, as facts. */
    public RecordId employ(String name, RecordId unit, Scope scope, Post... posts) {
        RecordId id = RecordId.of("employee", "E%04d".formatted(nextEmployee++));
        people.put(name, id);
        fact("Employee", id, new EmployeeRegistered(id, new Protected<>(id, name), unit, null, name));
        int number = 1;
        for (Post post : posts) {
            fact("Employee", id, new PostAssigned(id, number++, post, scope, LocalDate.of(2026, 1, 1), null));
        }
        return id;
    }

    /** The employee behind an account. */
    public RecordId person(String name) {
        RecordId id = people.get(name);
        if (id == null) {
            throw new IllegalArgumentException("nobody is called " + name);
        }
        return id;
    }

    /** Puts an event into the log as a fact of the past, by the founder. */
    public Scenario fact(String type, RecordId record, Object event) {
        long sequence = log.ofRecord(record.value()).size();
        EventMessage<Object> message = new GenericDomainEventMessage<>(
                type,
                record.value(),
                sequence,
                event,
                MetaData.from(new Provenance(
                                new Signature(RecordId.of("employee", "E0001"), Post.LEDGER_ADMINISTRATOR, null),
                                "test.Fact",
                                "fact",
                                null,
                                null,
                                null,
                                List.of(),
                                Map.of())
                        .toMetadata()));
        DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("fact"))
                .execute(() -> log.appendEvents(message));
        return this;
    }

    /** Who commands next. */
    public Scenario as(String account) {
        this.account = account;
        return this;
    }

    /** The next command comes with an idempotency key. */
    public Scenario withKey(String key) {
        this.key = key;
        return this;
    }

    /** The next command names the version its caller saw. */
    public Scenario ifMatch(long version) {
        this.ifMatch = version;
        return this;
    }

    /** The next command is a dry run. */
    public Scenario dryRun() {
        this.dryRun = true;
        return this;
    }

    /** Commands, and keeps the answer. */
    public Scenario command(Object command) {
        return command(command, body -> {});
    }

    /** Commands something that happened earlier (VI-15). */
    public Scenario commandAbout(String occurredAt, @Nullable String lateReason, Object command) {
        return command(command, body -> {
            body.put("occurredAt", occurredAt);
            if (lateReason != null) {
                body.put("lateReason", lateReason);
            }
        });
    }

    /** Commands with a change to the body on its way, for malformed calls. */
    public Scenario command(Object command, Consumer<ObjectNode> change) {
        CommandDescriptor descriptor = door.types().descriptorOf(command.getClass());
        ObjectNode body = JSON.valueToTree(command);
        change.accept(body);
        return call(descriptor.context(), descriptor.name(), body);
    }

    /** Calls the door. */
    public Scenario call(String context, String name, JsonNode body) {
        before = log.head();
        answer = door.submit(
                new Call(account == null ? "admin" : account, context, name, body, key, ifMatch, dryRun, null));
        key = null;
        ifMatch = null;
        dryRun = false;
        remember();
        return this;
    }

    /** Commands everything at the same moment, each on a thread of its own, and keeps what all of it left. */
    public List<Answer> atOnce(List<?> commands) throws InterruptedException, ExecutionException {
        before = log.head();
        String by = account == null ? "admin" : account;
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Answer>> pending = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Object command : commands) {
                CommandDescriptor descriptor = door.types().descriptorOf(command.getClass());
                Call call = Call.of(by, descriptor.context(), descriptor.name(), JSON.valueToTree(command));
                pending.add(threads.submit(() -> {
                    start.await();
                    return door.submit(call);
                }));
            }
            start.countDown();
            for (Future<Answer> one : pending) {
                answers.add(one.get());
            }
        }
        return answers;
    }

    /** The ledger itself commands, as its clock does. */
    public Scenario byTheLedger(Object command) {
        CommandDescriptor descriptor = door.types().descriptorOf(command.getClass());
        before = log.head();
        answer = door.submitForTheLedger(Call.ofTheLedger(
                descriptor.context(), descriptor.name(), JSON.valueToTree(command), "test/" + before, null));
        remember();
        return this;
    }

    private void remember() {
        for (EventMessage<?> event : since()) {
            if (event.getPayload() instanceof CommandRefused refused) {
                if (refused.rule() != null) {
                    RuleSwitch.name(refused.rule().rule());
                }
                Provenance.of(event.getMetaData()).rules().forEach(rule -> RuleSwitch.name(rule.rule()));
            } else if (event.getPayload() instanceof RuleBreached breached) {
                RuleSwitch.name(breached.rule().rule());
            } else {
                Provenance.of(event.getMetaData()).rules().forEach(rule -> RuleSwitch.name(rule.rule()));
            }
        }
    }

    private List<EventMessage<?>> since() {
        return log.all().subList((int) before, log.all().size());
    }

    /** What the door answered. */
    public Answer answer() {
        if (answer == null) {
            throw new IllegalStateException("nothing was commanded yet");
        }
        return answer;
    }

    /** The record the accepted command opened or changed first. */
    public RecordId record() {
        return new RecordId(((Answer.Accepted) accepted().answer()).appended().aggregate());
    }

    /** The command was accepted. */
    public Scenario accepted() {
        assertThat(answer()).isInstanceOf(Answer.Accepted.class);
        return this;
    }

    /** The command was accepted and left these events, breaches apart. */
    public Scenario then(Object... events) {
        accepted();
        assertThat(events()).filteredOn(e -> !(e instanceof RuleBreached)).containsExactly(events);
        return this;
    }

    /** The events the last call left. */
    public List<Object> events() {
        List<Object> payloads = new ArrayList<>();
        since().forEach(event -> payloads.add(event.getPayload()));
        return payloads;
    }

    /** The events of a class the last call left. */
    public <E> List<E> events(Class<E> type) {
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The provenance of the first event the last call left. */
    public Provenance provenance() {
        return Provenance.of(since().getFirst().getMetaData());
    }

    /** The command was refused under the rule, and the refusal recorded. */
    public CommandRefused refusedBy(String rule) {
        CommandRefused refused = refused();
        assertThat(refused.rule()).as("the rule that refused").isNotNull();
        assertThat(refused.rule()).extracting(RuleCitation::rule).isEqualTo(rule);
        return refused;
    }

    /** The command was refused, and the refusal recorded. */
    public CommandRefused refused() {
        assertThat(answer()).isInstanceOf(Answer.Refused.class);
        assertThat(events(CommandRefused.class)).hasSize(1);
        return ((Answer.Refused) answer()).refusal();
    }

    /** The command was accepted and the breach of the rule recorded beside it. */
    public RuleBreached breached(String rule) {
        accepted();
        assertThat(events(RuleBreached.class)).extracting(b -> b.rule().rule()).contains(rule);
        return events(RuleBreached.class).stream()
                .filter(b -> b.rule().rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    /** Appends a fact in the moment between a decision and its append. */
    public Scenario meanwhile(Runnable change) {
        log.beforeAppend(change);
        return this;
    }

    /** The position of a record's first event. */
    public long positionOf(RecordId record) {
        return log.ofRecord(record.value()).getFirst().position();
    }

    /** What would have been decided by other values. */
    public WhatIf whatIf() {
        CommandTypes types = new CommandTypes(CommandSide.COMMANDS);
        return new WhatIf(
                log,
                log::decode,
                () -> new RegisterFollower(log, log::decode).books().rules(),
                types::refuses,
                CommandSide.AGAIN,
                ZoneOffset.UTC);
    }

    /** Every event there is. */
    public List<Object> log() {
        List<Object> payloads = new ArrayList<>();
        log.all().forEach(event -> payloads.add(event.getPayload()));
        return payloads;
    }

    /** Decides a command with this instead of its own handler, on the same way through the door. */
    void decideWith(Class<?> command, Consumer<Decision> decider) {
        bus.subscribe(command.getName(), message -> {
            decider.accept(CurrentUnitOfWork.get().root().<Decision>getResource(DecisionParameter.RESOURCE));
            Instant now = clock.instant();
            store.publish(GenericEventMessage.asEventMessage(new RefusalsRepeated("probe", 1, now, now)));
            return null;
        });
    }

    /** The door itself, for tests of the door. */
    CommandDoor door() {
        return door;
    }
}
