package io.tallystick.query.console.retention;

import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionApproved;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionExecuted;
import io.tallystick.events.retention.DestructionBatchEvent.DisposalListed;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsAppraised;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsChecked;
import io.tallystick.events.retention.DestructionBatchEvent.RegisterSigned;
import io.tallystick.events.retention.DestructionBatchEvent.SeparationExempted;
import io.tallystick.events.retention.Disposal;
import io.tallystick.events.retention.Duties;
import io.tallystick.events.retention.TransferOutEvent.TransferOutDispatched;
import io.tallystick.query.console.kit.Barred;
import io.tallystick.query.console.kit.Barred.Earlier;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.kit.LogEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is kept apart from the next step of a destruction by an earlier one, and what it waits for (VI-14, VI-26). */
final class Standing {
    private final List<Earlier> lister = new ArrayList<>();
    private final List<Earlier> appraisers = new ArrayList<>();
    private final List<Earlier> members = new ArrayList<>();
    private final List<Earlier> supervisors = new ArrayList<>();
    private final List<Earlier> operator = new ArrayList<>();
    private final Set<Duties> exempted = EnumSet.noneOf(Duties.class);

    private Standing(List<LogEntry> history) {
        for (LogEntry entry : history) {
            switch (entry.event()) {
                case DisposalListed e -> lister.add(new Earlier("role.lister", e.lister()));
                case ItemsAppraised e -> appraisers.add(new Earlier("role.appraiser", e.appraiser()));
                case RegisterSigned e -> {
                    members.add(new Earlier("role.member", e.member()));
                    appraisers.add(new Earlier("role.appraiser", e.member()));
                }
                case SeparationExempted e -> exempted.add(e.duties());
                case ItemsChecked e -> supervisors.add(new Earlier("role.supervisor", e.supervisor()));
                case DestructionExecuted e -> operator.add(new Earlier("role.operator", e.operator()));
                default -> {
                    // Whoever did the rest may do what follows.
                }
            }
        }
    }

    /**
     * On a batch.
     *
     * @param needed how many supervisors compare every item before it is destroyed
     */
    static Barred on(BatchSheet sheet, Person me, Texts t, LocalDate today, int needed) {
        Standing standing = new Standing(sheet.history());
        return Barred.apart(me, t, command -> standing.apart(command))
                .until(command -> command.equals("ExecuteDestruction") ? waiting(sheet, t, today, needed) : null);
    }

    /** On a transfer to another house: who sent it does not sign for it. */
    static Barred on(TransferOutSheet sheet, Person me, Texts t) {
        TransferOutDispatched sent = sheet.dispatched();
        return Barred.apart(
                me,
                t,
                command -> sent != null && command.equals("SignTransferOut")
                        ? List.of(List.of(new Earlier("role.transferor", sent.transferor())))
                        : List.of());
    }

    private List<List<Earlier>> apart(String command) {
        return switch (command) {
            case "SignRegister" -> List.of(members);
            case "ApproveDestruction" ->
                exempted.contains(Duties.APPRAISER_APPROVES) ? List.of() : List.of(both(lister, appraisers));
            case "ExecuteDestruction" ->
                List.of(exempted.contains(Duties.APPRAISER_DESTROYS) ? supervisors : both(appraisers, supervisors));
            case "WitnessDestruction" -> List.of(operator);
            default -> List.of();
        };
    }

    private static List<Earlier> both(List<Earlier> some, List<Earlier> others) {
        List<Earlier> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }

    /** What the destruction waits for, or null where it can be done. */
    private static @Nullable String waiting(BatchSheet sheet, Texts t, LocalDate today, int needed) {
        DestructionApproved approved = sheet.approved();
        if (approved != null && today.isBefore(approved.notBefore())) {
            return t.of("batch.waits", "day", approved.notBefore());
        }
        long watching = watching(sheet);
        return watching < needed ? t.of("batch.unwatched", "needed", needed, "watching", watching) : null;
    }

    /** How many supervisors compared every item that is to be destroyed. */
    private static long watching(BatchSheet sheet) {
        Set<Signature> everywhere = null;
        for (BatchSheet.Item item : sheet.items()) {
            if (item.is(Disposal.DESTROY)) {
                if (everywhere == null) {
                    everywhere = new HashSet<>(item.checked());
                } else {
                    everywhere.retainAll(item.checked());
                }
            }
        }
        return everywhere == null ? 0 : everywhere.size();
    }
}
