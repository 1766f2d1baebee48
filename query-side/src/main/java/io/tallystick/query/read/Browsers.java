package io.tallystick.query.read;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Tells people, who are answered by a page, from programs, which are answered by a problem (RFC 9457). */
public final class Browsers {
    private Browsers() {}

    /** Whether a browser asks for something that is not of the interface for programs. */
    public static boolean ask(HttpServletRequest request) {
        return ask(request.getRequestURI(), request.getHeader("Accept"));
    }

    /**
     * As the other, where the address asked for is another than the request's.
     *
     * @param path of the address
     * @param accept what would be understood, as the header says it
     */
    public static boolean ask(@Nullable String path, @Nullable String accept) {
        boolean forPrograms = path != null && path.startsWith("/api/");
        return !forPrograms && accept != null && accept.contains("text/html");
    }
}
