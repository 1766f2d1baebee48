package io.tallystick.query.projections;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Server-sent events {@code moved} with model and position. What moves within a quarter of a second is told once; a model
 * another process projects is looked at once a second.
 */
public final class MoveStream implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(250);
    private static final int BEATS_UNTIL_A_LOOK = 4;
    private static final int BEATS_UNTIL_A_SIGN_OF_LIFE = 60;

    private final Projections projections;
    private final List<SseEmitter> open = new CopyOnWriteArrayList<>();
    private final Map<String, Long> moved = new HashMap<>();
    private final Map<String, ProjectionStatus> seen = new HashMap<>();
    private final AutoCloseable subscription;
    private final Thread teller;
    private volatile boolean closed;

    public MoveStream(Projections projections) {
        this.projections = projections;
        this.subscription = projections.onMove((model, position) -> {
            synchronized (moved) {
                moved.put(model, position);
            }
        });
        this.teller = Thread.ofVirtual().name("projections-stream").start(this::tell);
    }

    /** A stream for one page. */
    public SseEmitter open() {
        SseEmitter emitter = new SseEmitter(0L);
        emitter.onCompletion(() -> open.remove(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(e -> open.remove(emitter));
        open.add(emitter);
        // Without a first word the browser does not even learn that it is connected.
        send(emitter, SseEmitter.event().comment("following"));
        return emitter;
    }

    private void tell() {
        for (int beat = 1; !closed; beat++) {
            try {
                Thread.sleep(PACE);
            } catch (InterruptedException e) {
                return;
            }
            if (open.isEmpty()) {
                continue;
            }
            if (beat % BEATS_UNTIL_A_LOOK == 0) {
                lookAtOthers();
            }
            for (Map.Entry<String, Long> move : news().entrySet()) {
                Map<String, Object> data = Map.of("model", move.getKey(), "position", move.getValue());
                open.forEach(emitter ->
                        send(emitter, SseEmitter.event().name("moved").data(data)));
            }
            if (beat % BEATS_UNTIL_A_SIGN_OF_LIFE == 0) {
                open.forEach(emitter -> send(emitter, SseEmitter.event().comment("still here")));
            }
        }
    }

    private void lookAtOthers() {
        for (ProjectionStatus status : projections.status()) {
            if (!status.here() && !status.equals(seen.put(status.model(), status))) {
                synchronized (moved) {
                    moved.put(status.model(), status.position());
                }
            }
        }
    }

    private Map<String, Long> news() {
        synchronized (moved) {
            Map<String, Long> news = new HashMap<>(moved);
            moved.clear();
            return news;
        }
    }

    private void send(SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException e) {
            // The page is gone.
            open.remove(emitter);
        }
    }

    @Override
    public void close() {
        closed = true;
        teller.interrupt();
        open.forEach(SseEmitter::complete);
        try {
            subscription.close();
        } catch (Exception e) {
            throw new IllegalStateException("a listener that cannot be removed", e);
        }
    }
}
