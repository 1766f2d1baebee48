package io.tallystick.command.custody.store;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.custody.store.GivenCodeEvent.CodeGiven;
import io.tallystick.events.kernel.RecordId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.Repository;

/**
 * Gives rooms their codes, containers their labels and certified copies their numbers, each once in an archives room. What was
 * given before the log says, also from the time when codes had no records. Two who give the same at the same moment begin the same
 * record; the second is decided again and refused.
 */
public final class Coding {
    private final Whereabouts whereabouts;
    private final Repository<GivenCode> codes;

    Coding(Whereabouts whereabouts, Repository<GivenCode> codes) {
        this.whereabouts = whereabouts;
        this.codes = codes;
    }

    void requireFreeRoom(RecordId unit, String code, Decision decision) {
        decision.requireState(!whereabouts.hadRoom(unit, code), "refused.roomCodeTaken", fact("code", code));
    }

    void requireFreeContainers(RecordId unit, List<String> labels, Decision decision) {
        for (String label : labels) {
            decision.requireState(
                    !whereabouts.hadContainer(unit, label), "refused.containerLabelTaken", fact("label", label));
        }
    }

    /** Requires that no certified copy of the archives room has the number. */
    public void requireFreeCertificate(RecordId unit, String number, Decision decision) {
        decision.requireField(
                "certificate",
                !whereabouts.hadCertificate(unit, number),
                "refused.certificateTaken",
                fact("number", number));
    }

    /**
     * Gives codes, in the order of their records as every command does, so that two meet in the same order. To be done last: an
     * answer names the first record that was begun.
     *
     * @param bearers what has each code, by code
     */
    public void give(RecordId unit, Map<String, RecordId> bearers) {
        bearers.entrySet().stream()
                .map(one -> new CodeGiven(
                        GivenCode.key(unit, one.getValue(), one.getKey()), unit, one.getValue(), one.getKey()))
                .sorted(Comparator.comparing(CodeGiven::givenCode))
                .forEach(this::begin);
    }

    private void begin(CodeGiven given) {
        try {
            codes.newInstance(() -> new GivenCode(given));
        } catch (Exception e) {
            throw e instanceof RuntimeException known ? known : new IllegalStateException(e);
        }
    }
}
