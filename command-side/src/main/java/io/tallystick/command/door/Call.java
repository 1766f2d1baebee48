package io.tallystick.command.door;

import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody's call at the command door.
 *
 * @param account the log-in name of who calls
 * @param context the command's context
 * @param command the command's name
 * @param body its fields; for reported commands also {@code occurredAt} and {@code lateReason}
 * @param idempotencyKey repeats of the call with the same key give the first answer
 * @param ifMatch the version of the record the caller saw; another version refuses the call
 * @param dryRun whether to decide only, and record nothing
 * @param cause the position of the event that led to the call, for calls of the ledger itself
 */
public record Call(
        String account,
        String context,
        String command,
        JsonNode body,
        @Nullable String idempotencyKey,
        @Nullable Long ifMatch,
        boolean dryRun,
        @Nullable Long cause) {

    /** Whom the ledger itself acts as: clocks and process managers. No employee has this identifier. */
    public static final RecordId THE_LEDGER = RecordId.of("ledger", "house");

    /** The account of the ledger itself. Nobody can log in under an empty name. */
    private static final String NO_LOG_IN = "";

    /**
     * A call of the ledger itself, as the post {@link io.tallystick.events.kernel.Post#SYSTEM}.
     *
     * @param key names what it is for, so that it is done once however often it is tried
     * @param cause the position of the event that led to it, if one did
     */
    public static Call ofTheLedger(String context, String command, JsonNode body, String key, @Nullable Long cause) {
        return new Call(NO_LOG_IN, context, command, body, key, null, false, cause);
    }

    boolean byTheLedger() {
        return account.equals(NO_LOG_IN);
    }

    /** A plain call. */
    public static Call of(String account, String context, String command, JsonNode body) {
        return new Call(account, context, command, body, null, null, false, null);
    }

    /** The same call with an idempotency key. */
    public Call withKey(String key) {
        return new Call(account, context, command, body, key, ifMatch, dryRun, cause);
    }

    /** The same call as a trial: decided, and nothing recorded. */
    public Call asDryRun() {
        return new Call(account, context, command, body, idempotencyKey, ifMatch, true, cause);
    }
}
