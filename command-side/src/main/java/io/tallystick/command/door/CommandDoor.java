package io.tallystick.command.door;

import io.tallystick.command.organisation.Organisation.Employee;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.commands.CommandDescriptor.Field;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.kernel.Vault;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.ledger.LedgerEvent.Ground;
import io.tallystick.events.ledger.Remedy;
import io.tallystick.events.log.AppendTerms;
import io.tallystick.events.log.Appended;
import io.tallystick.events.log.CommandAlreadyAccepted;
import io.tallystick.events.log.CommandKeys;
import io.tallystick.events.log.LogUnavailable;
import io.tallystick.events.log.RecordNumbers;
import io.tallystick.events.log.RegisterMovedOn;
import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The one way in. Finds the command, binds its body, settles who asks, has it decided, and answers only what is durable:
 * accepted events or a recorded refusal.
 *
 * <p>Conflicts with somebody else's change are decided again, unless the caller named the version it saw.
 */
public final class CommandDoor {
    private static final Logger LOG = LoggerFactory.getLogger(CommandDoor.class);
    private static final int ATTEMPTS = 20;
    private static final Remedy ASK_FOR_POST =
            new Remedy("remedy.askForPost", "organisation.AssignPost", List.of(Post.LEDGER_ADMINISTRATOR), null);

    private final CommandTypes types;
    private final CommandBus bus;
    private final RegisterFollower registers;
    private final CommandKeys keys;
    private final RecordNumbers numbers;
    private final Vault vault;
    private final RequestHash requestHash;
    private final Clock clock;
    private final ZoneId zone;
    private final EventStore events;
    private final RefusalRecorder refusals;
    private final UnaryOperator<RegisterFollower.Books> view;
    private final CommandBinder binder = new CommandBinder();

    /** What a door is made of. */
    public record Parts(
            CommandTypes types,
            CommandBus bus,
            EventStore events,
            RegisterFollower registers,
            CommandKeys keys,
            RecordNumbers numbers,
            Vault vault,
            RequestHash requestHash,
            Clock clock,
            ZoneId zone,
            UnaryOperator<RegisterFollower.Books> view) {}

    public CommandDoor(Parts parts) {
        this.types = parts.types();
        this.bus = parts.bus();
        this.registers = parts.registers();
        this.keys = parts.keys();
        this.numbers = parts.numbers();
        this.vault = parts.vault();
        this.requestHash = parts.requestHash();
        this.clock = parts.clock();
        this.zone = parts.zone();
        this.view = parts.view();
        this.events = parts.events();
        this.refusals = new RefusalRecorder(new DurableRecording(parts.events()), keys, requestHash, clock);
        DoorInterceptor interceptor = new DoorInterceptor(parts.events());
        bus.registerHandlerInterceptor(interceptor);
        ((EventBus) parts.events()).registerDispatchInterceptor(interceptor);
    }

    /** The commands there are. */
    public CommandTypes types() {
        return types;
    }

    /** Answers somebody's call. */
    public Answer submit(Call call) {
        if (call.byTheLedger()) {
            throw new IllegalArgumentException("nobody calls " + call.command());
        }
        return answer(call);
    }

    /** Answers a call of the ledger itself; there is no way to here from outside. */
    public Answer submitForTheLedger(Call call) {
        if (!call.byTheLedger()) {
            throw new IllegalArgumentException(call.account() + " is not the ledger");
        }
        return answer(call);
    }

    private Answer answer(Call call) {
        Optional<CommandDescriptor> descriptor = types.find(call.context(), call.command());
        if (descriptor.isEmpty()) {
            return new Answer.NoSuchCommand();
        }
        Class<?> type = types.classOf(descriptor.get());
        CommandBinder.Bound bound;
        try {
            bound = binder.bind(descriptor.get(), type, call.body());
        } catch (CommandBinder.Malformed malformed) {
            return new Answer.Malformed(malformed.errors());
        }
        RecordId target = target(descriptor.get(), bound.command());
        if (target != null && !isOfItsKind(target, descriptor.get())) {
            return new Answer.NoSuchRecord(target.value());
        }
        try {
            return decide(call, descriptor.get(), bound);
        } catch (LogUnavailable unavailable) {
            LOG.warn("{} was not answered: {}", descriptor.get().fullName(), unavailable.getMessage());
            return new Answer.Unavailable(unavailable.outcomeUnknown());
        } catch (RuntimeException e) {
            if (isDatabaseTrouble(e)) {
                LOG.warn("{} was not decided: {}", descriptor.get().fullName(), e.toString());
                return new Answer.Unavailable(false);
            }
            throw e;
        }
    }

    /** Whether a call of the account with the idempotency key was accepted before. */
    public boolean wasAccepted(String account, String idempotencyKey) {
        return earlier(account, idempotencyKey).isPresent();
    }

    /** What an earlier call of the account with the idempotency key left in the log. */
    public Optional<Appended> earlier(String account, String idempotencyKey) {
        return keys.find(key(account, idempotencyKey)).map(CommandKeys.Accepted::outcome);
    }

    /** Whether a call of the ledger itself with the key was accepted before. */
    public boolean wasAcceptedForTheLedger(String idempotencyKey) {
        return wasAccepted("", idempotencyKey);
    }

    /** Records the counts of repeated refusals whose minute is over. */
    public void recordRepeatedRefusals() {
        refusals.flush(clock.instant().minusSeconds(60));
    }

    private Answer decide(Call call, CommandDescriptor descriptor, CommandBinder.Bound bound) {
        String commandId = UUID.randomUUID().toString();
        RegisterFollower.Books books = registers.books();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            RecordId actor = actor(call.account(), books);
            byte[] hash = call.idempotencyKey() == null ? null : requestHash.of(descriptor.fullName(), call.body());
            String key = call.idempotencyKey() == null ? null : key(call.account(), call.idempotencyKey());
            Decision decision = new Decision(
                    descriptor,
                    new Asking(
                            actor,
                            commandId,
                            target(descriptor, bound.command()),
                            clock.instant(),
                            bound.occurredAt(),
                            bound.lateReason(),
                            call.cause(),
                            zone),
                    view.apply(books),
                    numbers,
                    new SealedValues(vault, requestHash));
            DoorInterceptor.Attempt current = new DoorInterceptor.Attempt(
                    decision, new AppendTerms(key, hash, decision.reliedOn()), call.ifMatch(), call.dryRun());
            try {
                dispatch(decision, bound.command(), current);
                return new Answer.Accepted(
                        Objects.requireNonNull(current.appended(), "accepted, but nothing was appended"),
                        decision.breaches(),
                        current.remarks(),
                        false);
            } catch (DoorInterceptor.DryRunEnded ended) {
                return new Answer.WouldAccept(current.published(), decision.breaches());
            } catch (DoorInterceptor.VersionMovedOn moved) {
                Optional<Answer> first = firstAnswer(key, hash);
                return first.orElseGet(() -> new Answer.VersionMoved(moved.version()));
            } catch (CommandAlreadyAccepted already) {
                return answer(already.accepted(), hash);
            } catch (RegisterMovedOn moved) {
                books = registers.catchUp();
            } catch (Refusal refusal) {
                RegisterFollower.Books now = registers.catchUp();
                if (movedOn(books, now)) {
                    books = now;
                } else {
                    Optional<Answer> first = firstAnswer(key, hash);
                    return first.isPresent() ? first.get() : refuse(call, descriptor, decision, refusal, key);
                }
            } catch (AggregateNotFoundException missing) {
                return new Answer.NoSuchRecord(asNamed(String.valueOf(missing.getAggregateIdentifier()), call.body()));
            } catch (ConcurrencyException
                    | AggregateStreamCreationException
                    | LockAcquisitionFailedException conflict) {
                Long seen = call.ifMatch();
                if (seen != null) {
                    return firstAnswer(key, hash).orElseGet(() -> new Answer.VersionMoved(seen + 1));
                }
                pause(attempt);
            }
        }
        return new Answer.TooBusy();
    }

    private void dispatch(Decision decision, Object command, DoorInterceptor.Attempt attempt) {
        checkPostAndClock(decision);
        Throwable[] failure = new Throwable[1];
        attempt.run(() -> bus.dispatch(GenericCommandMessage.asCommandMessage(command), (message, result) -> {
            if (result.isExceptional()) {
                failure[0] = result.exceptionResult();
            }
        }));
        if (failure[0] != null) {
            throw failure[0] instanceof RuntimeException e ? e : new IllegalStateException(failure[0]);
        }
    }

    /** What can be refused before anything is loaded: no post at all, or a time that cannot be (VI-15). */
    private void checkPostAndClock(Decision decision) {
        CommandDescriptor command = decision.command();
        Asking asking = decision.asking();
        if (!decision.authority().anyHeld()) {
            throw new Refusal(
                    Ground.AUTHORITY,
                    null,
                    "refused.noPost",
                    Map.of(
                            "posts",
                            String.join(
                                    ",",
                                    command.posts().stream().map(Post::name).toList())),
                    List.of(new Remedy("remedy.whoMay", command.fullName(), command.posts(), null), ASK_FOR_POST));
        }
        if (asking.occurredAt() != null) {
            decision.insist(
                    "VI-15",
                    !asking.occurredAt().isAfter(asking.recordedAt()),
                    "refused.future",
                    List.of(Decision.remedy("remedy.recordWhenItHappened", null)));
            Instant limit = asking.recordedAt().minusSeconds(86_400L * decision.number("VI-15", "lateDays"));
            decision.insist(
                    "VI-15",
                    asking.lateReason() != null || !asking.occurredAt().isBefore(limit),
                    "refused.lateWithoutReason",
                    List.of(Decision.remedy("remedy.giveLateReason", null)),
                    Fact.fact("days", decision.number("VI-15", "lateDays")));
        }
    }

    private Answer refuse(
            Call call, CommandDescriptor descriptor, Decision decision, Refusal refusal, @Nullable String key) {
        CommandRefused event = new CommandRefused(
                descriptor.fullName(),
                decision.asking().target(),
                refusal.ground(),
                refusal.rule(),
                refusal.reason(),
                refusal.facts(),
                PossibleNow.remedies(refusal, decision.asking().target(), types));
        if (call.dryRun() || !decision.applies("VI-16")) {
            return new Answer.Refused(event, 0, refusal.rows());
        }
        RecordId actor = decision.asking().employee();
        Signature by = decision.settled() ? decision.by() : new Signature(actor, Post.NONE, null);
        Provenance provenance = new Provenance(
                by,
                descriptor.fullName(),
                decision.asking().commandId(),
                null,
                null,
                call.cause(),
                Stream.concat(Stream.ofNullable(refusal.rule()), decision.cited("VI-16"))
                        .toList(),
                decision.reliedOn());
        long position = refusals.record(actor, event, provenance.toMetadata(), key, call.body());
        return new Answer.Refused(event, position, refusal.rows());
    }

    /** As the caller named it, where that is not there either: nobody asked for a unit's holding, which has its key. */
    private String asNamed(String missing, JsonNode body) {
        String key = missing.substring(missing.indexOf('/') + 1);
        List<String> named = Stream.concat(
                        Stream.of(body),
                        body.valueStream().flatMap(node -> node.isArray() ? node.valueStream() : Stream.of(node)))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> text.endsWith("/" + key) && RecordId.isWellFormed(text))
                .toList();
        return named.stream()
                .filter(text -> !named.contains(missing))
                .filter(text -> events.lastSequenceNumberFor(text).isEmpty())
                .findFirst()
                .orElse(missing);
    }

    private Optional<Answer> firstAnswer(@Nullable String key, byte @Nullable [] hash) {
        return key == null ? Optional.empty() : keys.find(key).map(accepted -> answer(accepted, hash));
    }

    private static Answer answer(CommandKeys.Accepted accepted, byte @Nullable [] hash) {
        return Arrays.equals(accepted.hash(), hash)
                ? new Answer.Accepted(accepted.outcome(), List.of(), Remarks.NONE, true)
                : new Answer.KeyUsedForAnother();
    }

    private static boolean movedOn(RegisterFollower.Books before, RegisterFollower.Books now) {
        return !before.positions().equals(now.positions());
    }

    /** The employee behind a log-in name, or the name itself where nobody in the ledger has it. */
    static RecordId actor(String account, RegisterFollower.Books books) {
        if (account.isEmpty()) {
            return Call.THE_LEDGER;
        }
        return books.organisation()
                .withAccount(account)
                .map(Employee::id)
                .orElseGet(() -> RecordId.of("account", account.replaceAll("[^\\p{L}\\p{Nd}._-]", "_")));
    }

    /** By log-in name: it stays the same when its employee is registered in between. */
    private static String key(String account, String idempotencyKey) {
        return account + "|" + idempotencyKey;
    }

    private static boolean isOfItsKind(RecordId target, CommandDescriptor descriptor) {
        Field field = descriptor.target();
        return field == null || field.refersTo() == null || field.refersTo().equals(target.kind());
    }

    private static @Nullable RecordId target(CommandDescriptor descriptor, Object command) {
        Field target = descriptor.target();
        if (target == null) {
            return null;
        }
        try {
            for (RecordComponent component : command.getClass().getRecordComponents()) {
                if (component.getName().equals(target.name())) {
                    return (RecordId) component.getAccessor().invoke(command);
                }
            }
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isDatabaseTrouble(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, 4 + attempt * 4));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
