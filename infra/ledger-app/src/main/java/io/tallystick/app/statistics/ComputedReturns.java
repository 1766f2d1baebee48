package io.tallystick.app.statistics;

import io.tallystick.command.due.Consequence;
import io.tallystick.command.statistics.returns.ComputedFigure;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.statistics.StatisticalReturnEvent.FiguresAsked;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnOpened;
import io.tallystick.query.kit.EventJson;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.statistics.returns.ReturnFigures;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Computes the figures of a return when they are asked for, as of the position of that very event, and has the ledger itself
 * record them. Asked twice, or by two processes, it gives the same (I-19).
 */
public final class ComputedReturns implements Consequence {
    private final EventReader log;
    private final ReturnFigures figures;
    private final EventJson json = new EventJson();

    public ComputedReturns(EventReader log, ReturnFigures figures) {
        this.log = log;
        this.figures = figures;
    }

    @Override
    public String name() {
        return "return-figures";
    }

    @Override
    public Collection<Class<? extends DomainEvent>> events() {
        return List.of(FiguresAsked.class);
    }

    @Override
    public boolean takesLong() {
        return true;
    }

    private List<ComputedFigure> computed(ReturnOpened terms, long position) {
        return figures.of(terms.begins(), terms.ends(), position).figures().entrySet().stream()
                .map(figure -> new ComputedFigure(figure.getKey(), figure.getValue()))
                .toList();
    }

    @Override
    public List<Order> after(StoredEvent stored, DomainEvent event) {
        FiguresAsked asked = (FiguresAsked) event;
        ReturnOpened terms = log.ofRecord(asked.report().value()).stream()
                .map(one -> new LogEntry(one, json).event())
                .filter(ReturnOpened.class::isInstance)
                .map(ReturnOpened.class::cast)
                .findFirst()
                .orElseThrow();
        return List.of(new Order(
                "statistics",
                "RecordFigures",
                Map.of(
                        "report",
                        asked.report(),
                        "position",
                        stored.position(),
                        "figures",
                        computed(terms, stored.position()))));
    }
}
