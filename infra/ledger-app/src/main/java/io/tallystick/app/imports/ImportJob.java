package io.tallystick.app.imports;

import io.tallystick.command.door.Answer;
import io.tallystick.importer.UnreadableFile;
import io.tallystick.importer.Upload;
import io.tallystick.importer.ead.Inventory;
import io.tallystick.importer.list.ListReading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One file on its way into the ledger: read, checked, and admitted when its owner says so. */
final class ImportJob {
    /** How far it has come. */
    enum State {
        READING,
        UNREADABLE,
        CHECKED,
        ADMITTING,
        ADMITTED,
        REFUSED
    }

    private final String id;
    private final String account;
    private final Upload upload;
    private final ImportTerms terms;
    private final Instant started;
    private volatile State state = State.READING;
    private volatile long rowsRead;
    private volatile long rowsTotal;
    private volatile @Nullable ListReading list;
    private volatile @Nullable Inventory inventory;
    private volatile @Nullable UnreadableFile unreadable;
    private volatile @Nullable Answer trial;
    private volatile @Nullable Answer answer;

    ImportJob(String id, String account, Upload upload, ImportTerms terms, Instant started) {
        this.id = id;
        this.account = account;
        this.upload = upload;
        this.terms = terms;
        this.started = started;
    }

    void progress(long read, long total) {
        rowsRead = read;
        rowsTotal = total;
    }

    void checked(ListReading reading) {
        list = reading;
        rowsRead = rowsTotal = reading.rows();
    }

    void checked(Inventory reading) {
        inventory = reading;
        rowsRead = rowsTotal = reading.leaves();
    }

    /** The last of the checks: what the ledger would answer, or null where there is nothing to admit. */
    void tried(@Nullable Answer wouldBe) {
        trial = wouldBe;
        state = State.CHECKED;
    }

    /** How many rows are good. */
    int good() {
        ListReading reading = list;
        Inventory holdings = inventory;
        return reading != null
                ? reading.good()
                : holdings == null ? 0 : holdings.rows().size();
    }

    void unreadable(UnreadableFile reason) {
        unreadable = reason;
        state = State.UNREADABLE;
    }

    /** Whether it can be admitted: every row is good, or the bad ones are to stay out. */
    boolean admissible(boolean quarantine) {
        ListReading reading = list;
        Inventory holdings = inventory;
        boolean clean = reading == null ? holdings != null && holdings.clean() : reading.clean();
        return (state == State.CHECKED || state == State.REFUSED) && (clean || quarantine);
    }

    /** Takes the job for admission, once; a refused one may be tried again. */
    synchronized boolean beginAdmission() {
        boolean may = state == State.CHECKED || state == State.REFUSED;
        if (may) {
            state = State.ADMITTING;
        }
        return may;
    }

    void answered(Answer given) {
        answer = given;
        state = given instanceof Answer.Accepted ? State.ADMITTED : State.REFUSED;
    }

    String id() {
        return id;
    }

    String account() {
        return account;
    }

    Upload upload() {
        return upload;
    }

    ImportTerms terms() {
        return terms;
    }

    Instant started() {
        return started;
    }

    State state() {
        return state;
    }

    long rowsRead() {
        return rowsRead;
    }

    long rowsTotal() {
        return rowsTotal;
    }

    @Nullable
    ListReading list() {
        return list;
    }

    @Nullable
    Inventory inventory() {
        return inventory;
    }

    @Nullable
    UnreadableFile unreadable() {
        return unreadable;
    }

    /** Why the ledger would not take the good rows as things stand, or null where it would. */
    @Nullable
    Answer objection() {
        Answer wouldBe = trial;
        return wouldBe instanceof Answer.WouldAccept ? null : wouldBe;
    }

    @Nullable
    Answer answer() {
        return answer;
    }
}
