package io.tallystick.query.work;

import io.tallystick.events.kernel.Post;

/**
 * Something a post has to do.
 *
 * @param command what does it, {@code context.Command}
 * @param rule the rule that asks for it
 * @param place whose scope the post must cover
 */
record Task(Kind kind, Post post, String command, String rule, Place place) {
    /** What is to be done. */
    enum Kind {
        ARRANGE,
        APPROVE,
        BIND,
        APPROVE_LIST,
        DISPATCH,
        REGISTER_ARRIVAL,
        COUNT,
        COMPLETE_COUNT,
        SETTLE_DIFFERENCES,
        SIGN_AS_TRANSFEROR,
        SIGN_AS_RECEIVER,
        CLOSE,
        APPROVE_LOAN,
        HAND_OUT,
        TAKE_BACK,
        SETTLE_LOAN,
        ASK_EFFECT,
        FILE_PAPERS,
        COMPLETE_FILING,
        INSPECT,
        RESOLVE_FINDINGS,
        COUNT_STOCKTAKE,
        EXPLAIN_DIFFERENCES,
        CLOSE_STOCKTAKE
    }

    /** Which unit of the house a record concerns. */
    enum Place {
        /** The unit the papers come from, or the reader. */
        FROM,
        /** The archives room that receives or has them. */
        TO
    }
}
