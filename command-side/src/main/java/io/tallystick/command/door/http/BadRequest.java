package io.tallystick.command.door.http;

import io.tallystick.command.door.Answer;

/** The call cannot be read; answered as problem+json, and nothing is recorded. */
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Answer.Malformed answer;
    private final int status;

    BadRequest(Answer.Malformed answer) {
        this(answer, 400);
    }

    BadRequest(Answer.Malformed answer, int status) {
        super(answer.toString(), null, false, false);
        this.answer = answer;
        this.status = status;
    }

    Answer.Malformed answer() {
        return answer;
    }

    int status() {
        return status;
    }
}
