package io.tallystick.command.notices;

import io.tallystick.events.notices.NoticeEvent.NoticeGiven;
import io.tallystick.events.notices.NoticeWay;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries notices out of the ledger. */
public interface Carrier {
    /** The way it serves. */
    NoticeWay way();

    /**
     * Hands notices for one person over.
     *
     * @param letter the same for every try, so that whoever gets it twice can tell
     * @param address where to, where the way has addresses
     * @throws IOException if it was not taken
     */
    void carry(String letter, @Nullable String address, List<NoticeGiven> notices) throws IOException;
}
