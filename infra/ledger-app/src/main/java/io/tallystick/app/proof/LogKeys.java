package io.tallystick.app.proof;

import io.tallystick.command.ledger.LogKeyOffer;
import io.tallystick.tlog.KeyVoucher;
import io.tallystick.tlog.SigningKey;
import io.tallystick.tlog.UnprovenException;
import io.tallystick.tlog.VerifierKey;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys of the log: those this node holds, and those that the log says took over from one another. */
final class LogKeys implements LogKeyOffer {
    private final SigningKey key;
    private final @Nullable SigningKey next;
    private final Supplier<List<KeyExchange>> stored;
    private final InstantSource clock;
    private volatile List<KeyExchange> lastRead = List.of();

    /**
     * @param next the key that may take over, or has; none unless one is set
     * @param stored the exchanges of the log so far, oldest first
     */
    LogKeys(SigningKey key, @Nullable SigningKey next, Supplier<List<KeyExchange>> stored, InstantSource clock) {
        this.key = key;
        this.next = next;
        this.stored = stored;
        this.clock = clock;
    }

    /** One that never changes. */
    static LogKeys only(SigningKey key, InstantSource clock) {
        return new LogKeys(key, null, List::of, clock);
    }

    String origin() {
        return key.verifier().name().name();
    }

    /** The exchanges there were. */
    List<KeyExchange> exchanges() {
        lastRead = stored.get();
        return lastRead;
    }

    /** All keys checkpoints of this log may be signed by. */
    List<VerifierKey> known() {
        return KeyVoucher.all(
                List.of(key.verifier()),
                exchanges().stream().map(KeyExchange::voucher).toList());
    }

    /** The key that signs, or that signs besides the one before; as last read, without asking the database. */
    VerifierKey newest() {
        return newest(lastRead);
    }

    /** The same, as the database says now. */
    VerifierKey signs() {
        return newest(exchanges());
    }

    private VerifierKey newest(List<KeyExchange> exchanges) {
        return exchanges.isEmpty()
                ? key.verifier()
                : exchanges.getLast().voucher().after();
    }

    /** A key that is held and did not take over yet; as last read. */
    Optional<VerifierKey> waiting() {
        return Optional.ofNullable(next)
                .map(SigningKey::verifier)
                .filter(ready -> !same(ready, key.verifier()))
                .filter(ready ->
                        lastRead.stream().noneMatch(done -> same(done.voucher().after(), ready)));
    }

    /** The last day of an overlap that is not over; as last read. */
    Optional<LocalDate> overlap() {
        return lastRead.isEmpty()
                ? Optional.empty()
                : Optional.of(lastRead.getLast().until()).filter(until -> !today().isAfter(until));
    }

    /**
     * Who signs now.
     *
     * @param more exchanges that a checkpoint to be signed covers and that are not stored yet
     * @throws UnprovenException if this node does not hold the keys the log says have to sign
     */
    SigningKey[] signing(List<KeyExchange> more) {
        List<KeyExchange> all = new ArrayList<>(exchanges());
        all.addAll(more);
        List<VerifierKey> due = new ArrayList<>();
        if (!all.isEmpty() && !today().isAfter(all.getLast().until())) {
            due.add(all.getLast().voucher().before());
        }
        due.add(newest(all));
        return due.stream().map(this::held).toArray(SigningKey[]::new);
    }

    private SigningKey held(VerifierKey due) {
        return held().filter(mine -> same(mine.verifier(), due))
                .findFirst()
                .orElseThrow(() -> new UnprovenException("the log's key " + due + " has to sign, and this node does not"
                        + " hold it: name the keys in tallystick.proof.key-file and tallystick.proof.next-key-file"));
    }

    private Stream<SigningKey> held() {
        return Stream.of(Optional.of(key), Optional.ofNullable(next)).flatMap(Optional::stream);
    }

    @Override
    public Optional<Offer> next() {
        List<KeyExchange> exchanges = exchanges();
        VerifierKey signs = newest(exchanges);
        Optional<SigningKey> before =
                held().filter(mine -> same(mine.verifier(), signs)).findFirst();
        if (waiting().isEmpty() || before.isEmpty() || overlap().isPresent()) {
            return Optional.empty();
        }
        return Optional.ofNullable(next).map(after -> {
            String voucher = KeyVoucher.sign(before.get(), after).note().toString();
            return new Offer(signs.toString(), after.verifier().toString(), voucher);
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static boolean same(VerifierKey one, VerifierKey other) {
        return one.toString().equals(other.toString());
    }
}
