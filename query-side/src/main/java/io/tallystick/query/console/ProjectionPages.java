package io.tallystick.query.console;

import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.DeadLetter;
import io.tallystick.query.projections.Projections;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How far each view of the ledger has come, live; replay and retry. */
@Controller
class ProjectionPages implements AutoCloseable {
    private static final int MOST_LETTERS = 100;

    private final Projections projections;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("projections-page").factory());

    ProjectionPages(Projections projections) {
        this.projections = projections;
    }

    @GetMapping("/projections")
    String grid(@RequestParam(defaultValue = "false") boolean part, org.springframework.ui.Model model) {
        model.addAttribute("status", projections.status());
        return part ? "console/projections :: rows" : "console/projections";
    }

    /** Tells a page once a second that there may be something new to show. */
    @GetMapping(path = "/projections/moves", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter moves() {
        SseEmitter emitter = new SseEmitter(600_000L);
        ScheduledFuture<?> ticking = ticks.scheduleAtFixedRate(() -> tick(emitter), 0, 1, TimeUnit.SECONDS);
        emitter.onCompletion(() -> ticking.cancel(false));
        emitter.onTimeout(emitter::complete);
        emitter.onError(e -> ticking.cancel(false));
        return emitter;
    }

    private static void tick(SseEmitter emitter) {
        try {
            emitter.send(SseEmitter.event().name("moved").data("-"));
        } catch (IOException | IllegalStateException e) {
            emitter.completeWithError(e);
        }
    }

    @GetMapping("/projections/{name}")
    String one(@PathVariable String name, org.springframework.ui.Model model) throws SQLException {
        Model found = projections.model(name).orElseThrow(() -> new NotHere("read model " + name));
        List<DeadLetter> letters = projections.deadLetters(found, MOST_LETTERS);
        model.addAttribute("name", name);
        model.addAttribute(
                "one",
                projections.status().stream()
                        .filter(s -> s.model().equals(name))
                        .findFirst()
                        .orElseThrow());
        model.addAttribute("letters", letters);
        model.addAttribute("tables", found.tables());
        model.addAttribute("events", found.handlers().types());
        return "console/projection";
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }
}
