package io.tallystick.command.door;

import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.events.log.Appended;
import java.util.List;
import java.util.Map;

/** What the command door answers. */
public sealed interface Answer {

    /**
     * Recorded, now or by an earlier call with the same key.
     *
     * @param breaches rules that what happened has broken
     * @param remarks what the handler says beside it
     * @param repeated whether an earlier call had already been accepted under the key
     */
    record Accepted(Appended appended, List<RuleBreached> breaches, Remarks remarks, boolean repeated)
            implements Answer {}

    /** Would be accepted; nothing was recorded. */
    record WouldAccept(List<Object> events, List<RuleBreached> breaches) implements Answer {}

    /**
     * Refused; recorded at the position, or for a dry run not recorded, with position 0.
     *
     * @param rows the rows of a list that cannot be taken; told here, not recorded
     */
    record Refused(CommandRefused refusal, long position, List<RowFault> rows) implements Answer {}

    /** The call cannot be a command; nothing was recorded. */
    record Malformed(List<FieldError> errors) implements Answer {}

    /**
     * What is wrong with a field.
     *
     * @param field its path, or empty for the whole body
     * @param reason a message key
     */
    record FieldError(String field, String reason, Map<String, String> facts) {}

    /** No such command. */
    record NoSuchCommand() implements Answer {}

    /** The record the call names does not exist. */
    record NoSuchRecord(String record) implements Answer {}

    /** The record has another version than the caller saw. */
    record VersionMoved(long version) implements Answer {}

    /** The idempotency key was used before for another request. */
    record KeyUsedForAnother() implements Answer {}

    /** Too many changes at once met in the same record; nothing was recorded. */
    record TooBusy() implements Answer {}

    /**
     * The log cannot be reached.
     *
     * @param outcomeUnknown whether it may have been recorded all the same; repeating with the same key tells
     */
    record Unavailable(boolean outcomeUnknown) implements Answer {}
}
