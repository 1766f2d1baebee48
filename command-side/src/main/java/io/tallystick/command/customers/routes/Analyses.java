package io.tallystick.command.customers.routes;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.routes.PlacingEvent.AnalysisReused;
import io.tallystick.events.customers.routes.PlacingEvent.AnalysisSaved;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Analyses that are kept and made again, so that files do not lie dead (II-58). */
final class Analyses {
    private static final int MOST_MONTHS = 24;

    private final Repository<SavedAnalysis> analyses;

    Analyses(Repository<SavedAnalysis> analyses) {
        this.analyses = analyses;
    }

    @CommandHandler
    void handle(SaveAnalysis command, Decision decision) throws Exception {
        Signature by = decision.within(Places.open(command.unit(), decision));
        decision.applies("II-58");
        decision.requireField("name", !command.name().isBlank(), "refused.textMissing");
        decision.requireField("question", !command.question().isBlank(), "refused.textMissing");
        decision.requireField(
                "months",
                command.months() >= 1 && command.months() <= MOST_MONTHS,
                "refused.gradingMonths",
                fact("most", MOST_MONTHS));
        RecordId analysis = decision.newId("saved-analysis");
        analyses.newInstance(() -> new SavedAnalysis(new AnalysisSaved(
                analysis,
                command.unit(),
                command.name().strip(),
                command.mark(),
                command.months(),
                command.question().strip(),
                by)));
    }

    @CommandHandler
    void handle(ReuseAnalysis command, Decision decision) {
        Aggregate<SavedAnalysis> analysis = analyses.load(command.analysis().value());
        AnalysisSaved saved = analysis.invoke(SavedAnalysis::saved);
        Signature by = decision.within(Places.scope(saved.unit(), decision));
        decision.applies("II-58");
        decision.requireField("purpose", !command.purpose().isBlank(), "refused.textMissing");
        LocalDate first = decision.today().withDayOfMonth(1);
        analysis.execute(a -> a.reuse(new AnalysisReused(
                command.analysis(),
                first.minusMonths(saved.months()),
                first.minusDays(1),
                command.purpose().strip(),
                by)));
    }
}
