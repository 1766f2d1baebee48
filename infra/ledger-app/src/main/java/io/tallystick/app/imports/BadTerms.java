package io.tallystick.app.imports;

import io.tallystick.events.text.Beginning;
import java.util.Map;

/** An import cannot be begun as asked; told as a problem in the asker's language. */
final class BadTerms extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String type;
    private final transient Map<String, String> facts;

    /**
     * @param type the problem's type, the middle of its message keys
     */
    BadTerms(int status, String type, Map<String, String> facts) {
        super(type + " " + facts, null, false, false);
        this.status = status;
        this.type = type;
        this.facts = facts;
    }

    BadTerms(String type, String name) {
        this(400, type, Map.of("name", Beginning.of(name.replaceAll("\\p{Cntrl}", "?"), 80)));
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    Map<String, String> facts() {
        return facts;
    }
}
