package io.tallystick.tlog;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom to believe (tlog-policy): the keys of logs and of witnesses, and how many witnesses have to have cosigned. One file
 * says it to the log, which asks the witnesses, and to whoever checks.
 */
public final class TrustPolicy {
    private static final int LARGEST = 100_000;

    private final List<VerifierKey> logs;
    private final List<Party> witnesses;
    private final Quorum quorum;

    private TrustPolicy(List<VerifierKey> logs, List<Party> witnesses, Quorum quorum) {
        this.logs = List.copyOf(logs);
        this.witnesses = List.copyOf(witnesses);
        this.quorum = quorum;
    }

    /**
     * A witness.
     *
     * @param name by which the policy speaks of it, and nothing else
     * @param url where checkpoints are sent, if the policy says
     */
    public record Party(String name, VerifierKey key, Optional<URI> url) {}

    /** Who has to have cosigned. */
    private sealed interface Quorum {
        boolean satisfied(Set<KeyName> signed);

        record Anybody() implements Quorum {
            @Override
            public boolean satisfied(Set<KeyName> signed) {
                return true;
            }
        }

        record One(KeyName witness) implements Quorum {
            @Override
            public boolean satisfied(Set<KeyName> signed) {
                return signed.contains(witness);
            }
        }

        record Group(int needed, List<Quorum> members) implements Quorum {
            @Override
            public boolean satisfied(Set<KeyName> signed) {
                return members.stream()
                                .filter(member -> member.satisfied(signed))
                                .count()
                        >= needed;
            }
        }
    }

    /** A policy of these keys, so many of whose witnesses have to have cosigned. */
    public static TrustPolicy of(Collection<VerifierKey> logs, Collection<VerifierKey> witnesses, int needed) {
        if (needed < 0 || needed > witnesses.size()) {
            throw new MalformedException("of " + witnesses.size() + " witnesses " + needed + " cannot have cosigned");
        }
        List<Quorum> members = new ArrayList<>();
        List<Party> parties = new ArrayList<>();
        for (VerifierKey key : witnesses) {
            require(key, KeyKind.WITNESS);
            parties.add(new Party(key.name().name(), key, Optional.empty()));
            members.add(new Quorum.One(key.name()));
        }
        logs.forEach(key -> require(key, KeyKind.LOG));
        return new TrustPolicy(List.copyOf(logs), parties, new Quorum.Group(needed, members));
    }

    /** The same with these keys of logs in place of its own. */
    public TrustPolicy withLogs(Collection<VerifierKey> others) {
        others.forEach(key -> require(key, KeyKind.LOG));
        return new TrustPolicy(List.copyOf(others), witnesses, quorum);
    }

    /** Reads a policy file. */
    public static TrustPolicy parse(String text) {
        if (text.length() > LARGEST) {
            throw new MalformedException("a policy has at most " + LARGEST + " characters");
        }
        Reading reading = new Reading();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String content = line.strip();
            if (!content.isEmpty() && !content.startsWith("#")) {
                try {
                    reading.take(content.split("[ \t]+"));
                } catch (IllegalArgumentException e) {
                    throw new MalformedException("line " + number + " of the policy: " + e.getMessage());
                }
            }
        }
        if (reading.quorum == null) {
            throw new MalformedException("a policy has a line 'quorum', perhaps of 'none'");
        }
        return new TrustPolicy(reading.logs, reading.witnesses, reading.quorum);
    }

    private static final class Reading {
        private final List<VerifierKey> logs = new ArrayList<>();
        private final List<Party> witnesses = new ArrayList<>();
        private final Map<String, Quorum> named = new LinkedHashMap<>();
        private final Set<String> members = new HashSet<>();
        private @Nullable Quorum quorum;

        void take(String[] words) {
            switch (words[0]) {
                case "log" -> log(words);
                case "witness" -> witness(words);
                case "group" -> group(words);
                case "quorum" -> quorum(words);
                default -> throw new MalformedException("'" + words[0] + "' is not known");
            }
        }

        private void log(String[] words) {
            require(words.length == 2 || words.length == 3, "log KEY [URL]");
            VerifierKey key = VerifierKey.parse(words[1]);
            TrustPolicy.require(key, KeyKind.LOG);
            require(logs.stream().noneMatch(key::samePublicKey), "the log stands there twice");
            logs.add(key);
        }

        private void witness(String[] words) {
            require(words.length == 3 || words.length == 4, "witness NAME KEY [URL]");
            VerifierKey key = VerifierKey.parse(words[2]);
            TrustPolicy.require(key, KeyKind.WITNESS);
            require(witnesses.stream().noneMatch(w -> w.key().samePublicKey(key)), "the witness stands there twice");
            Optional<URI> url = words.length == 4 ? Optional.of(URI.create(words[3])) : Optional.empty();
            name(words[1], new Quorum.One(key.name()));
            witnesses.add(new Party(words[1], key, url));
        }

        private void group(String[] words) {
            require(words.length >= 4, "group NAME all|any|NUMBER MEMBER...");
            List<Quorum> of = new ArrayList<>();
            for (int i = 3; i < words.length; i++) {
                require(members.add(words[i]), "'" + words[i] + "' is a member already");
                of.add(known(words[i]));
            }
            long needed = switch (words[2]) {
                case "all" -> of.size();
                case "any" -> 1;
                default -> Decimal.parse(words[2]);
            };
            require(needed >= 1 && needed <= of.size(), "of " + of.size() + " members " + needed + " cannot cosign");
            name(words[1], new Quorum.Group((int) needed, of));
        }

        private void quorum(String[] words) {
            require(words.length == 2 && quorum == null, "one line: quorum NAME");
            quorum = words[1].equals("none") ? new Quorum.Anybody() : known(words[1]);
        }

        private void name(String name, Quorum of) {
            require(!name.equals("none") && named.putIfAbsent(name, of) == null, "the name '" + name + "' is taken");
        }

        private Quorum known(String name) {
            Quorum of = named.get(name);
            if (of == null) {
                throw new MalformedException("'" + name + "' is not defined above");
            }
            return of;
        }

        private static void require(boolean holds, String otherwise) {
            if (!holds) {
                throw new MalformedException(otherwise);
            }
        }
    }

    private static void require(VerifierKey key, KeyKind kind) {
        if (key.kind() != kind) {
            throw new MalformedException("the key of " + key.name().name() + " is not one of a "
                    + (kind == KeyKind.LOG ? "log" : "witness"));
        }
    }

    /** The logs believed; empty where that is known from elsewhere. */
    public List<VerifierKey> logs() {
        return logs;
    }

    /** The witnesses. */
    public List<Party> witnesses() {
        return witnesses;
    }

    /** Their keys. */
    public List<VerifierKey> witnessKeys() {
        return witnesses.stream().map(Party::key).toList();
    }

    /** Whether these witnesses are enough. */
    public boolean satisfiedBy(Collection<KeyName> signed) {
        return quorum.satisfied(Set.copyOf(signed));
    }

    /**
     * The cosignatures a note has by witnesses of the policy.
     *
     * @throws UnprovenException if one of them does not verify, or they are not enough
     */
    public List<Cosignature> check(SignedNote note) {
        List<Cosignature> signed = note.cosignatures(witnessKeys());
        if (!satisfiedBy(signed.stream().map(Cosignature::key).toList())) {
            throw new UnprovenException(
                    "the checkpoint has " + signed.size() + " cosignatures of known witnesses, which are not enough");
        }
        return signed;
    }
}
