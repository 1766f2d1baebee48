package io.tallystick.events.retention;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a list of what is due to its destruction under supervision (VI-26). */
public sealed interface DestructionBatchEvent extends DomainEvent {

    /**
     * What is due was listed.
     *
     * @param archives the archives room that holds it
     * @param basisNeeded lines kept by a profile below a statutory minimum that is known: their destruction needs a legal
     *     basis (III-2)
     */
    record DisposalListed(
            RecordId batch, RecordId archives, int lines, LineSet basisNeeded, LocalDate asOf, Signature lister)
            implements DestructionBatchEvent {}

    /**
     * An old destruction register 銷毀清冊 was taken over: what is on it was destroyed before the ledger began.
     *
     * @param asOf the day it was taken over
     * @param fileName the name of the file
     * @param sha256 of the file's bytes
     */
    record OldRegisterTakenOver(
            RecordId batch,
            RecordId archives,
            int lines,
            LocalDate asOf,
            String fileName,
            String sha256,
            Signature taker)
            implements DestructionBatchEvent {
        /** The register as if what is on it had been listed here. */
        public DisposalListed asListed() {
            return new DisposalListed(batch, archives, lines, LineSet.none(), asOf, taker);
        }
    }

    /** Lines of the list; a long list has several of these. */
    record DisposalLinesListed(RecordId batch, List<DisposalLine> lines) implements DestructionBatchEvent {}

    /** The committee decided on items, each on its own merits (VI-26). */
    record ItemsAppraised(
            RecordId batch,
            LineSet lines,
            Disposal decision,
            String reason,
            @Nullable RetentionPeriod period,
            Signature appraiser)
            implements DestructionBatchEvent {}

    /** The register of what leaves was drawn up; from now on decisions stand. */
    record RegisterDrawnUp(
            RecordId batch,
            String registerHash,
            LineSet destroy,
            LineSet transferOut,
            LineSet retain,
            LineSet extend,
            Signature drawer)
            implements DestructionBatchEvent {}

    /**
     * A member of the committee signed the register.
     *
     * @param complete whether enough members have
     */
    record RegisterSigned(RecordId batch, String registerHash, Signature member, boolean complete)
            implements DestructionBatchEvent {}

    /** A small house was allowed to leave two duties to one person (VI-14). */
    record SeparationExempted(RecordId batch, Duties duties, String basis, String reason, Signature granter)
            implements DestructionBatchEvent {}

    /**
     * The register was approved; nothing is destroyed before the day.
     *
     * @param legalBasis why records are destroyed before a statutory minimum that is known, where they are (III-2)
     */
    record DestructionApproved(
            RecordId batch,
            String registerHash,
            LocalDate notBefore,
            @Nullable String legalBasis,
            Signature approver) implements DestructionBatchEvent {}

    /** The waiting period is over: the archives were told, in the end their superiors (VI-26). */
    record DestructionReminded(RecordId batch, Reminder reminder) implements DestructionBatchEvent {}

    /** Items were taken off; they are not destroyed on this register. */
    record ItemsStruckOut(RecordId batch, LineSet lines, String reason, Signature by)
            implements DestructionBatchEvent {}

    /** A supervisor compared items with the register, one by one. */
    record ItemsChecked(RecordId batch, LineSet lines, Signature supervisor) implements DestructionBatchEvent {}

    /** Destroyed, before the supervisors' eyes. */
    record DestructionExecuted(
            RecordId batch, LineSet lines, LocalDate on, String place, String manner, Signature operator)
            implements DestructionBatchEvent {}

    /** A supervisor signed that it was destroyed. */
    record DestructionWitnessed(RecordId batch, String registerHash, Signature supervisor)
            implements DestructionBatchEvent {}

    /** Items were put on the list of a transfer to another house. */
    record ItemsListedOut(RecordId batch, LineSet lines, RecordId transferOut) implements DestructionBatchEvent {}

    /** Items stayed or came back after all; what becomes of them is open again. */
    record ItemsStayed(RecordId batch, LineSet lines, RecordId transferOut, String reason)
            implements DestructionBatchEvent {}

    /** Items were handed over to another house, by a deed 交接文據 it signed. */
    record ItemsHandedOver(RecordId batch, LineSet lines, String recipient, String deed, Signature by)
            implements DestructionBatchEvent {}

    /** Nothing on it is left to do. */
    record BatchCompleted(RecordId batch) implements DestructionBatchEvent {}

    /** Given up before anything was destroyed. */
    record BatchWithdrawn(RecordId batch, String reason) implements DestructionBatchEvent {}
}
