package io.tallystick.query.read;

import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.WhatIfAnswer;
import io.tallystick.query.kit.Moment;
import io.tallystick.query.rulebook.WhatIfs;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Which decisions would have come out otherwise under another value of a rule's parameter (VI-18). */
@RestController
public final class WhatIfController {
    private final WhatIfs whatIfs;
    private final InstantSource clock;
    private final ZoneId zone;

    public WhatIfController(WhatIfs whatIfs, InstantSource clock, ZoneId zone) {
        this.whatIfs = whatIfs;
        this.clock = clock;
        this.zone = zone;
    }

    /** Decides again what was decided in the days from one to another, by default in the last year. */
    @GetMapping("/api/rules/{rule}/what-if")
    public WhatIfAnswer ask(
            @PathVariable("rule") String rule,
            @RequestParam("parameter") String parameter,
            @RequestParam("value") String value,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "until", required = false) @Nullable String until) {
        if (RuleCatalogue.get().find(rule).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!whatIfs.parameters(rule).contains(parameter)) {
            throw new BadQuery("parameter", "unknown", parameter);
        }
        Moment moment = Moment.current();
        LocalDate last = until == null
                ? LocalDate.ofInstant(moment == null ? clock.instant() : moment.clock(), zone)
                : day("until", until);
        LocalDate first = from == null ? last.minusYears(1) : day("from", from);
        return whatIfs.ask(rule, parameter, value, first, last, moment == null ? Long.MAX_VALUE : moment.known())
                .orElseThrow(() -> new BadQuery("value", "wrong", value));
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadQuery(field, "wrong", text);
        }
    }
}
