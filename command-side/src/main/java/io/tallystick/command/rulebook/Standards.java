package io.tallystick.command.rulebook;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.CustomerPolicyKind;
import io.tallystick.events.rulebook.RuleBookEvent.StandardDrafted;
import io.tallystick.events.rulebook.ScopeSeed;
import io.tallystick.events.rulebook.StandardContent;
import io.tallystick.events.rulebook.StandardContent.BusinessCalendar;
import io.tallystick.events.rulebook.StandardContent.CustomerPolicy;
import io.tallystick.events.rulebook.StandardContent.FilingScope;
import io.tallystick.events.rulebook.StandardContent.NumberingScheme;
import io.tallystick.events.rulebook.StandardContent.SchemeClass;
import io.tallystick.events.rulebook.StandardContent.ScopeClass;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Drafts, reviews and promulgates standards: the numbering scheme (I-37 to I-40) and the business calendar. */
public final class Standards {
    /** The house's numbering scheme. */
    public static final RecordId NUMBERING_SCHEME = RecordId.of("standard", "numbering-scheme");

    /** What the house files. */
    public static final RecordId FILING_SCOPE = RecordId.of("standard", "filing-scope");

    private static final Pattern SCOPE_CLASS = Pattern.compile("[A-Z]{2,12}([.][A-Z0-9]{1,12})?");

    private final Repository<StandardFile> files;

    public Standards(Repository<StandardFile> files) {
        this.files = files;
    }

    /** The business calendar of a year. */
    public static RecordId calendar(int year) {
        return RecordId.of("standard", "business-calendar-" + year);
    }

    @CommandHandler
    void handle(DraftNumberingScheme command, Decision decision) throws Exception {
        Signature drafter = decision.within(Scope.HOUSE);
        String authority = command.authority() == null ? "" : command.authority();
        String rationale = command.rationale() == null ? "" : command.rationale();
        decision.require("I-37", !authority.isEmpty(), "refused.schemeWithoutAuthority");
        decision.require("I-38", !rationale.isEmpty(), "refused.schemeWithoutRationale");
        decision.requireState(!command.classes().isEmpty(), "refused.schemeWithoutClasses");
        Set<String> seen = new HashSet<>();
        int least = decision.number("I-40", "leastFacets");
        for (SchemeClass one : command.classes()) {
            String name = one.category() + " " + one.code();
            decision.requireState(
                    SchemeClass.isCategory(one.category()), "refused.categoryForm", fact("category", one.category()));
            decision.requireState(SchemeClass.isCode(one.code()), "refused.classCodeForm", fact("code", one.code()));
            decision.requireState(seen.add(name), "refused.classTwice", fact("class", name));
            decision.require(
                    "I-40",
                    new HashSet<>(one.facets()).size() >= least,
                    "refused.classWithoutFacet",
                    fact("class", name),
                    fact("least", least));
        }
        draft(NUMBERING_SCHEME, authority, rationale, new NumberingScheme(command.classes()), drafter);
    }

    @CommandHandler
    void handle(DraftFilingScope command, Decision decision) throws Exception {
        Signature drafter = decision.within(Scope.HOUSE);
        List<ScopeClass> classes = command.classes() == null ? ScopeSeed.get().classes() : command.classes();
        decision.require("I-20", !classes.isEmpty(), "refused.scopeWithoutClasses");
        Set<String> seen = new HashSet<>();
        List<String> bound = decision.list("I-31", "externalClasses");
        for (ScopeClass one : classes) {
            decision.requireState(
                    SCOPE_CLASS.matcher(one.code()).matches(), "refused.scopeClassForm", fact("code", one.code()));
            decision.requireState(seen.add(one.code()), "refused.classTwice", fact("class", one.code()));
            String parent = one.code().split("\\.", 2)[0];
            decision.requireState(seen.contains(parent), "refused.subclassBeforeClass", fact("code", one.code()));
            decision.require(
                    "I-31",
                    !bound.contains(one.code())
                            || (one.externalRules() != null
                                    && !one.externalRules().isBlank()),
                    "refused.externalRulesMissing",
                    fact("class", one.code()));
        }
        for (String wanted : decision.list("I-20", "classes")) {
            named(wanted, seen, decision);
        }
        for (String wanted : decision.list("I-22", "subclasses")) {
            named("SALES." + wanted, seen, decision);
        }
        draft(FILING_SCOPE, command.authority(), command.rationale(), new FilingScope(classes), drafter);
    }

    /** What the regulation names is in every scope; the list is open only at its end. */
    private static void named(String wanted, Set<String> classes, Decision decision) {
        decision.require(
                ScopeSeed.get().ruleOf(wanted),
                classes.contains(wanted),
                "refused.scopeClassLeftOut",
                List.of(remedy("remedy.changeClassesOfScope", "rulebook.DraftRuleChange", Post.RULE_DRAFTER)),
                fact("class", wanted));
    }

    @CommandHandler
    void handle(DraftRetentionSchedule command, Decision decision) throws Exception {
        Signature drafter = decision.within(Scope.HOUSE);
        draft(
                Schedules.SCHEDULE,
                command.authority(),
                command.rationale(),
                Schedules.drafted(command, decision),
                drafter);
    }

    @CommandHandler
    void handle(DraftGradingStandard command, Decision decision) throws Exception {
        Signature drafter = decision.within(Scope.HOUSE);
        draft(
                GradingStandards.STANDARD,
                command.authority(),
                command.rationale(),
                GradingStandards.drafted(command, decision),
                drafter);
    }

    @CommandHandler
    void handle(DraftCustomerPolicy command, Decision decision) throws Exception {
        Signature drafter = decision.within(Scope.HOUSE);
        decision.requireField("text", !command.text().isBlank(), "refused.policyWithoutText");
        decision.require(
                "IV-24",
                command.policy() != CustomerPolicyKind.INFORMATION
                        || holds(drafter, Post.INFORMATION_OFFICER, decision),
                "refused.policyDrafter");
        draft(
                command.policy().standard(),
                command.authority(),
                command.rationale(),
                new CustomerPolicy(command.policy(), command.text().strip()),
                drafter);
    }

    @CommandHandler
    void handle(DraftGradePolicy command, Decision decision) throws Exception {
        Signature drafter = decision.within(Scope.HOUSE);
        decision.applies("II-42");
        draft(
                GradePolicies.STANDARD,
                command.authority(),
                command.rationale(),
                GradePolicies.drafted(command, decision),
                drafter);
    }

    private static boolean holds(Signature by, Post post, Decision decision) {
        return !decision.organisation()
                .appointments(by.employee(), post, decision.today())
                .isEmpty();
    }

    @CommandHandler
    void handle(DraftAccessScheme command, Decision decision) throws Exception {
        Signature drafter = decision.within(Scope.HOUSE);
        decision.applies("II-59");
        draft(
                AccessSchemes.STANDARD,
                command.authority(),
                command.rationale(),
                AccessSchemes.drafted(command, decision),
                drafter);
    }

    @CommandHandler
    void handle(DraftServiceScorecard command, Decision decision) throws Exception {
        Signature drafter = decision.within(Scope.HOUSE);
        draft(
                Scorecards.STANDARD,
                command.authority(),
                command.rationale(),
                Scorecards.drafted(command, decision),
                drafter);
    }

    @CommandHandler
    void handle(DraftReturnForm command, Decision decision) throws Exception {
        Signature drafter = decision.within(Scope.HOUSE);
        draft(
                command.form().standard(),
                command.authority(),
                command.rationale(),
                ReturnForms.drafted(command, decision),
                drafter);
    }

    @CommandHandler
    void handle(DraftBusinessCalendar command, Decision decision) throws Exception {
        Signature drafter = decision.within(Scope.HOUSE);
        int year = command.year();
        decision.requireState(year >= 1900 && year <= 2999, "refused.calendarYear", fact("year", year));
        List<LocalDate> holidays = command.holidays() == null ? List.of() : command.holidays();
        List<LocalDate> makeUpDays = command.makeUpDays() == null ? List.of() : command.makeUpDays();
        Set<LocalDate> seen = new HashSet<>();
        for (LocalDate day : holidays) {
            calendarDay(day, year, seen, decision);
        }
        for (LocalDate day : makeUpDays) {
            calendarDay(day, year, seen, decision);
        }
        draft(
                calendar(year),
                command.authority(),
                command.rationale(),
                new BusinessCalendar(year, holidays, makeUpDays, command.closes()),
                drafter);
    }

    /** A day is said once: it cannot be off and worked at the same time. */
    private static void calendarDay(LocalDate day, int year, Set<LocalDate> seen, Decision decision) {
        decision.requireState(day.getYear() == year, "refused.dayOutsideYear", fact("day", day), fact("year", year));
        decision.requireState(seen.add(day), "refused.dayTwice", fact("day", day));
    }

    private void draft(
            RecordId standard, String authority, String rationale, StandardContent content, Signature drafter)
            throws Exception {
        files.loadOrCreate(standard.value(), StandardFile::unwritten)
                .execute(file -> file.draft(standard, authority, rationale, content, drafter));
    }

    @CommandHandler
    void handle(ReviewStandard command, Decision decision) {
        Signature reviewer = decision.within(Scope.HOUSE);
        files.load(command.standard().value()).execute(file -> {
            StandardDrafted draft = openDraft(file, command.version(), decision);
            decision.separate("I-38", "role.drafter", draft.drafter());
            decision.requireState(
                    !file.reviewed(command.version()), "refused.alreadyReviewed", fact("version", command.version()));
            file.review(command.version(), command.opinion(), reviewer);
        });
    }

    @CommandHandler
    void handle(PromulgateStandard command, Decision decision) {
        Signature issuer = decision.within(Scope.HOUSE);
        files.load(command.standard().value()).execute(file -> {
            StandardDrafted draft = openDraft(file, command.version(), decision);
            decision.separate("VI-14", "role.drafter", draft.drafter());
            decision.require(
                    "I-38",
                    file.reviewed(command.version()),
                    "refused.notReviewed",
                    List.of(remedy(
                            "remedy.review",
                            "rulebook.ReviewStandard",
                            Post.RULE_DRAFTER,
                            Post.RULE_ISSUER,
                            Post.ARCHIVES_HEAD)),
                    fact("version", command.version()));
            decision.require(
                    "IV-24",
                    !(draft.content() instanceof CustomerPolicy policy)
                            || policy.policy() != CustomerPolicyKind.INFORMATION
                            || holds(issuer, Post.GENERAL_MANAGER, decision),
                    "refused.policyIssuer");
            RuleChanges.notInThePast(command.effectiveFrom(), decision);
            file.promulgate(draft, command.effectiveFrom(), issuer);
        });
    }

    private static StandardDrafted openDraft(StandardFile file, int version, Decision decision) {
        StandardDrafted draft = file.open(version);
        decision.requireState(draft != null, "refused.noOpenDraft", fact("version", version));
        return Objects.requireNonNull(draft);
    }
}
