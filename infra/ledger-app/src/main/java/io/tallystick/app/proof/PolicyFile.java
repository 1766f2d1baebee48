package io.tallystick.app.proof;

import io.tallystick.app.CannotStart;
import io.tallystick.tlog.MalformedException;
import io.tallystick.tlog.TrustPolicy;
import io.tallystick.tlog.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file with the policy of witnesses. */
final class PolicyFile {
    private static final String REMEDY =
            "Correct the file that tallystick.witnesses.policy names; c2sp.org/tlog-policy has"
                    + " its form. Each witness needs an address; a log, where one is named, has to be this one.";

    private PolicyFile() {}

    /**
     * @throws CannotStart if it cannot be read, is of another log, or does not say where witnesses are
     */
    static TrustPolicy read(Path file, List<VerifierKey> own) {
        TrustPolicy policy;
        try {
            policy = TrustPolicy.parse(Files.readString(file));
        } catch (IOException | MalformedException e) {
            throw new CannotStart("The policy of witnesses " + file + " cannot be read: " + e.getMessage(), REMEDY);
        }
        boolean ours = policy.logs().isEmpty()
                || policy.logs().stream()
                        .anyMatch(log ->
                                own.stream().anyMatch(key -> key.toString().equals(log.toString())));
        if (!ours) {
            throw new CannotStart("The policy of witnesses " + file + " is of another log than " + own + ".", REMEDY);
        }
        policy.witnesses().stream()
                .filter(witness -> witness.url().isEmpty())
                .findFirst()
                .ifPresent(witness -> {
                    throw new CannotStart(
                            "The policy of witnesses " + file + " has no address for " + witness.name() + ".", REMEDY);
                });
        return policy;
    }
}
