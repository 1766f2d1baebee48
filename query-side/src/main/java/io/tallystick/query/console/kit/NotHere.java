package io.tallystick.query.console.kit;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is nothing at the address. */
public final class NotHere extends ResponseStatusException {
    private static final long serialVersionUID = 1L;

    public NotHere(String what) {
        super(HttpStatus.NOT_FOUND, what);
    }
}
