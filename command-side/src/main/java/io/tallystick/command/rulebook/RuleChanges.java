package io.tallystick.command.rulebook;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.LegalClause;
import io.tallystick.events.rulebook.LegalClauses;
import io.tallystick.events.rulebook.LegalProfile;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChangeDrafted;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleParameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Drafts and promulgates changes of rules (VI-18), and strengthens the legal profile (VI-29). */
public final class RuleChanges {
    /**
     * What holds the ledger itself together: without one of these it could no longer be believed. And what stands before a
     * destruction, which no later rule can undo.
     */
    public static final Set<String> NEVER_SUSPENDED = Set.of(
            "VI-11", "VI-12", "VI-13", "VI-14", "VI-15", "VI-16", "VI-17", "VI-18", "VI-21", "VI-24", "VI-26", "VI-28");

    private final Repository<RuleFile> rules;
    private final Repository<Book> books;

    public RuleChanges(Repository<RuleFile> rules, Repository<Book> books) {
        this.rules = rules;
        this.books = books;
    }

    @CommandHandler
    void handle(DraftRuleChange command, Decision decision) throws Exception {
        Signature drafter = decision.within(Scope.HOUSE);
        String rule = command.rule().key();
        decision.requireState(
                command.rule().kind().equals("rule")
                        && RuleCatalogue.get().find(rule).isPresent(),
                "refused.noSuchRule",
                fact("rule", rule));
        decision.require(
                "VI-18",
                command.inForce() || !NEVER_SUSPENDED.contains(rule),
                "refused.neverSuspended",
                fact("rule", rule));
        notInThePast(command.effectiveFrom(), decision);
        Map<String, String> parameters = new TreeMap<>(
                decision.rules().version(rule, command.effectiveFrom()).parameters());
        Map<String, String> changes = command.parameters() == null ? Map.of() : command.parameters();
        changes.forEach((name, value) -> {
            Optional<RuleParameter> parameter = RuleCatalogue.get().parameter(rule, name);
            String field = "parameters." + name;
            decision.requireField(
                    field,
                    parameter.isPresent(),
                    "refused.noSuchParameter",
                    fact("rule", rule),
                    fact("parameter", name));
            decision.requireField(
                    field,
                    parameter.orElseThrow().accepts(value),
                    "refused.notAValue",
                    fact("parameter", name),
                    fact("type", parameter.get().type()),
                    fact("value", value));
            parameters.put(name, value);
        });
        keepsTheLaw(rule, parameters, decision);
        Aggregate<RuleFile> file = rules.loadOrCreate(command.rule().value(), RuleFile::unwritten);
        file.execute(f -> f.draft(
                command.rule(), parameters, command.inForce(), command.effectiveFrom(), command.reason(), drafter));
    }

    @CommandHandler
    void handle(PromulgateRuleChange command, Decision decision) {
        Signature issuer = decision.within(Scope.HOUSE);
        rules.load(command.rule().value()).execute(file -> {
            RuleChangeDrafted draft = file.open(command.version());
            decision.requireState(
                    draft != null,
                    "refused.noOpenDraft",
                    List.of(remedy("remedy.draftFirst", "rulebook.DraftRuleChange", Post.RULE_DRAFTER)),
                    fact("version", command.version()));
            if (draft != null) {
                decision.separate("VI-14", "role.drafter", draft.drafter());
                notInThePast(draft.effectiveFrom(), decision);
                keepsTheLaw(command.rule().key(), draft.parameters(), decision);
                file.promulgate(draft, issuer);
            }
        });
    }

    @CommandHandler
    void handle(StrengthenLegalProfile command, Decision decision) {
        decision.within(Scope.HOUSE);
        decision.require(
                "VI-29",
                decision.rules()
                        .profile()
                        .filter(now -> LegalClauses.get().stronger(command.profile(), now))
                        .isPresent(),
                "refused.profileNotStronger",
                fact("now", decision.rules().profile().map(RuleChanges::named).orElse("")),
                fact("profile", named(command.profile())));
        books.load(Book.ID.value()).execute(book -> book.strengthen(command.profile()));
    }

    /** Other choices are called as some profiles are. */
    private static String named(LegalProfile profile) {
        return "choice.LegalProfile." + profile;
    }

    /** A decision already taken is not judged again: no version reaches back (VI-18). */
    static void notInThePast(LocalDate effectiveFrom, Decision decision) {
        decision.require(
                "VI-18",
                !effectiveFrom.isBefore(decision.today()),
                "refused.effectiveInThePast",
                fact("effectiveFrom", effectiveFrom));
    }

    private static void keepsTheLaw(String rule, Map<String, String> parameters, Decision decision) {
        parameters.forEach((name, value) -> {
            Optional<LegalClause> clause =
                    LegalClauses.get().find(decision.rules().profile().orElse(null), rule, name);
            decision.require(
                    "VI-29",
                    clause.isEmpty() || clause.get().allows(Integer.parseInt(value)),
                    "refused.weakerThanTheLaw",
                    fact("parameter", name),
                    fact("value", value),
                    fact("limit", clause.map(c -> String.valueOf(c.value())).orElse("")),
                    fact("source", clause.map(c -> c.source().english()).orElse("")));
        });
    }
}
