package io.tallystick.query.console.custody;

import io.tallystick.events.custody.ListLine;
import io.tallystick.events.custody.TransferEvent.RejectionReason;
import io.tallystick.events.kernel.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a transfer list beside what was found of it. */
final class TransferLine {
    /** What was found of a line. */
    enum Found {
        UNCOUNTED,
        ACCEPTED,
        REJECTED,
        MISSING
    }

    private final ListLine listed;
    private Found found = Found.UNCOUNTED;
    private boolean inkChecked;
    private @Nullable Integer countedPages;
    private @Nullable RejectionReason reason;
    private @Nullable String note;
    private @Nullable Signature counter;
    private @Nullable Instant countedAt;
    private final List<Difference> differences = new ArrayList<>();

    TransferLine(ListLine listed) {
        this.listed = listed;
    }

    void found(Found what, @Nullable RejectionReason why, @Nullable String remark, Signature by, Instant at) {
        found = what;
        reason = why;
        note = remark;
        counter = by;
        countedAt = at;
    }

    void undone() {
        found = Found.UNCOUNTED;
        reason = null;
        note = null;
        counter = null;
        countedAt = null;
        countedPages = null;
        inkChecked = false;
    }

    void inkChecked() {
        inkChecked = true;
    }

    void pages(int counted) {
        countedPages = counted;
    }

    void differs(Difference difference) {
        differences.add(difference);
    }

    public int number() {
        return listed.line();
    }

    public ListLine listed() {
        return listed;
    }

    public Found found() {
        return found;
    }

    /** The pages counted, where they differ from the list. */
    public @Nullable Integer countedPages() {
        return countedPages;
    }

    /** The pages received: as counted, else as listed. */
    public int pagesReceived() {
        return countedPages == null ? listed.pages() : countedPages;
    }

    public @Nullable RejectionReason reason() {
        return reason;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable Signature counter() {
        return counter;
    }

    public @Nullable Instant countedAt() {
        return countedAt;
    }

    public List<Difference> differences() {
        return differences;
    }

    /** Whether it is here and nobody checked what it is written with (I-3). */
    public boolean withoutInkCheck() {
        return found == Found.ACCEPTED && !inkChecked;
    }

    /** Whether both halves agree: nothing to fold open. */
    public boolean agrees() {
        return found == Found.ACCEPTED && differences.isEmpty() && countedPages == null;
    }
}
