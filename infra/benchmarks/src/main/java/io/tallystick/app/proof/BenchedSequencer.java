package io.tallystick.app.proof;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.eventstore.AppendListeners;
import io.tallystick.eventstore.PostgresEventReader;
import io.tallystick.eventstore.RowCodes;
import io.tallystick.tlog.KeyKind;
import io.tallystick.tlog.SigningKey;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The sequencer over a database that has the log's tables and those of proofs, with a key of its own. */
public final class BenchedSequencer {
    private final SigningKey key = SigningKey.generate("speed.example.org/tlog", KeyKind.LOG, new SecureRandom());
    private final Sequencer sequencer;

    /**
     * @param codes of the rows; none are checked without
     */
    public BenchedSequencer(HikariDataSource pool, @Nullable RowCodes codes) {
        PostgresEventReader log = new PostgresEventReader(pool, new AppendListeners());
        sequencer = Sequencer.resume(
                log,
                ProofConfiguration.table(pool),
                LogKeys.only(key, Clock.systemUTC()),
                codes == null ? RowCheck.NONE : new CodedRows(log, codes, 1),
                fault -> {
                    throw new IllegalStateException("a row without its code: " + fault);
                },
                Clock.systemUTC());
    }

    /** Signs all there is. */
    public void catchUp() {
        while (sequencer.advance()) {
            // On to the end.
        }
    }

    /** The verifier key, as text. */
    public String key() {
        return key.verifier().toString();
    }
}
