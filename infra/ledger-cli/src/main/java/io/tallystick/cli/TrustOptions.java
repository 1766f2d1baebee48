package io.tallystick.cli;

import io.tallystick.cli.source.LogSource;
import io.tallystick.tlog.KeyVoucher;
import io.tallystick.tlog.MalformedException;
import io.tallystick.tlog.TrustPolicy;
import io.tallystick.tlog.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom to believe. */
final class TrustOptions {
    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The log's verifier key, or a file with it. Several while keys are exchanged.")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--witness",
            paramLabel = "KEY",
            description = "The key of a witness, or a file with keys of witnesses.")
    private List<String> witnesses = new ArrayList<>();

    @Option(
            names = "--needed",
            paramLabel = "N",
            description = "How many of the witnesses have to have cosigned; all unless given.")
    private @Nullable Integer needed;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "A policy (c2sp.org/tlog-policy) in place of the three above.")
    private @Nullable Path policy;

    /**
     * @param policy with the keys given, and those that took over from them
     * @param former keys that stood in their place before: for checkpoints older than the newest
     * @param believed whether the log's key is the log's own word
     */
    record Trust(TrustPolicy policy, List<VerifierKey> former, boolean believed) {
        static Trust of(TrustPolicy given, List<KeyVoucher> vouchers, boolean believed) {
            return new Trust(
                    given.withLogs(KeyVoucher.following(given.logs(), vouchers)),
                    KeyVoucher.all(given.logs(), vouchers),
                    believed);
        }
    }

    /** As given; the source's own key where none is. */
    Trust of(LogSource log) {
        TrustPolicy given = given();
        if (!given.logs().isEmpty()) {
            return Trust.of(given, log.vouchers(), false);
        }
        Optional<VerifierKey> key = log.key().map(VerifierKey::parse);
        if (key.isEmpty()) {
            throw new Misuse("--key: the log's verifier key is needed, as /tlog/vkey of the ledger shows it");
        }
        if (policy != null) {
            throw new Misuse("--policy " + policy + " names no log");
        }
        TrustPolicy own = TrustPolicy.of(List.of(key.get()), given.witnessKeys(), count(given.witnessKeys()));
        return Trust.of(own, log.vouchers(), true);
    }

    /** As given on the command line alone. */
    TrustPolicy given() {
        if (policy != null) {
            if (!keys.isEmpty() || !witnesses.isEmpty() || needed != null) {
                throw new Misuse("--policy stands in place of --key, --witness and --needed");
            }
            return TrustPolicy.parse(read(policy));
        }
        List<VerifierKey> known = parsed(witnesses);
        return TrustPolicy.of(parsed(keys), known, count(known));
    }

    private int count(List<VerifierKey> known) {
        int count = needed == null ? known.size() : needed;
        if (count < 0 || count > known.size()) {
            throw new Misuse("--needed " + count + " of " + known.size() + " witnesses cannot be");
        }
        return count;
    }

    /** Keys, or files with one in each line. */
    static List<VerifierKey> parsed(List<String> given) {
        List<VerifierKey> parsed = new ArrayList<>();
        for (String one : given) {
            // A key has plus signs, which names of files may have too; a key that parses is one.
            Optional<VerifierKey> key = key(one);
            if (key.isPresent()) {
                parsed.add(key.get());
            } else {
                read(Path.of(one))
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(line -> parsed.add(VerifierKey.parse(line)));
            }
        }
        return parsed;
    }

    private static Optional<VerifierKey> key(String text) {
        try {
            return Optional.of(VerifierKey.parse(text));
        } catch (MalformedException notOne) {
            return Optional.empty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Misuse("neither a key nor a file that can be read: " + file);
        }
    }
}
