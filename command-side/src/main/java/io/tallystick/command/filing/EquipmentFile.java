package io.tallystick.command.filing;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.filing.EquipmentFileEvent;
import io.tallystick.events.filing.EquipmentFileEvent.EquipmentDisposed;
import io.tallystick.events.filing.EquipmentFileEvent.EquipmentFileClosed;
import io.tallystick.events.filing.EquipmentFileEvent.EquipmentFileOpened;
import io.tallystick.events.filing.EquipmentFileEvent.EquipmentPaperFiled;
import io.tallystick.events.filing.EquipmentFileState;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The file of a piece of equipment, which stays open until a record shows what became of it (I-23). */
public class EquipmentFile extends LedgerRecord {
    private static final String PLAIN = "[A-Za-z0-9._-]{1,80}";

    private @Nullable Scope scope;
    private @Nullable EquipmentFileState state;

    /** For Axon, which replays events into it. */
    protected EquipmentFile() {}

    static EquipmentFile none() {
        return new EquipmentFile();
    }

    /** The file of the equipment with the number; numbers are the house's own and may be of any characters. */
    static RecordId of(String number) {
        return RecordId.of(
                "equipment-file",
                number.matches(PLAIN)
                        ? number
                        : UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8))
                                .toString());
    }

    boolean opened() {
        return state != null;
    }

    void open(EquipmentFileOpened opening) {
        apply(opening);
    }

    /** Takes a document filed about the equipment. */
    void take(RecordId unit, int item, String scopeClass, Decision decision) {
        requireNotClosed(decision);
        boolean acceptance = decision.list("I-23", "acceptance").stream()
                .anyMatch(subclass -> scopeClass.equals("EQUIP." + subclass));
        apply(new EquipmentPaperFiled(self(), unit, item, scopeClass, acceptance));
    }

    @CommandHandler
    void handle(RecordEquipmentDisposal command, Decision decision) {
        Signature by = decision.within(scope());
        decision.requireState(
                state == EquipmentFileState.IN_USE, "refused.equipmentGone", fact("state", String.valueOf(state)));
        decision.insistOnField("VI-15", "on", !command.on().isAfter(decision.today()), "refused.future");
        List<String> known = decision.list("I-23", "disposals");
        decision.require(
                "I-23",
                known.contains(command.disposal()),
                "refused.disposalNotListed",
                fact("disposal", CustodyUnit.shortened(command.disposal())),
                fact("listed", String.join(", ", known)));
        apply(new EquipmentDisposed(self(), command.disposal(), command.on(), command.basis(), by));
    }

    @CommandHandler
    void handle(CloseEquipmentFile command, Decision decision) {
        Signature by = decision.within(scope());
        requireNotClosed(decision);
        decision.require(
                "I-23",
                state == EquipmentFileState.DISPOSED_OF,
                "refused.noDisposalRecord",
                List.of(Decision.remedy(
                        "remedy.recordDisposal",
                        "filing.RecordEquipmentDisposal",
                        Post.FILER,
                        Post.DEPARTMENT_HEAD,
                        Post.ARCHIVIST)));
        apply(new EquipmentFileClosed(self(), by));
    }

    private void requireNotClosed(Decision decision) {
        decision.requireState(
                state != EquipmentFileState.CLOSED, "refused.equipmentFileClosed", fact("file", id().key()));
    }

    private RecordId id() {
        return self();
    }

    private Scope scope() {
        return Objects.requireNonNull(scope);
    }

    private void move(EquipmentFileEvent event) {
        state = EquipmentFileState.after(state, event);
    }

    @EventSourcingHandler
    void on(EquipmentFileOpened event) {
        become(event.file());
        move(event);
        scope = Scope.ofUnit(event.fonds(), event.unit());
    }

    @EventSourcingHandler
    void on(EquipmentDisposed event) {
        move(event);
    }

    @EventSourcingHandler
    void on(EquipmentFileClosed event) {
        move(event);
    }
}
