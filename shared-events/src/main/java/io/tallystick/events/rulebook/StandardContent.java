package io.tallystick.events.rulebook;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tallystick.events.kernel.Post;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a standard says, by its kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StandardContent.NumberingScheme.class, name = "numbering-scheme"),
    @JsonSubTypes.Type(value = StandardContent.FilingScope.class, name = "filing-scope"),
    @JsonSubTypes.Type(value = StandardContent.BusinessCalendar.class, name = "business-calendar"),
    @JsonSubTypes.Type(value = StandardContent.ReturnTable.class, name = "return-form"),
    @JsonSubTypes.Type(value = StandardContent.RetentionSchedule.class, name = "retention-schedule"),
    @JsonSubTypes.Type(value = StandardContent.GradingStandard.class, name = "grading-standard"),
    @JsonSubTypes.Type(value = StandardContent.AccessScheme.class, name = "access-scheme"),
    @JsonSubTypes.Type(value = StandardContent.GradePolicy.class, name = "grade-policy"),
    @JsonSubTypes.Type(value = StandardContent.CustomerPolicy.class, name = "customer-policy"),
    @JsonSubTypes.Type(value = StandardContent.ServiceScorecard.class, name = "service-scorecard")
})
public sealed interface StandardContent {

    /**
     * How reference codes are made (I-37 to I-40).
     *
     * @param classes the classes a unit can be placed in
     */
    record NumberingScheme(List<SchemeClass> classes) implements StandardContent {}

    /**
     * One class of a scheme.
     *
     * @param category two letters, with a second level after a middle dot where there is one, for example {@code WS}
     * @param code the class, for example {@code SC}
     * @param name as shown, in the house's language
     * @param facets the facets a unit must carry before it is coded (I-40)
     * @param administrative whether it is an administration class, into which production papers may not go (I-39)
     */
    record SchemeClass(String category, String code, String name, List<Facet> facets, boolean administrative) {
        private static final Pattern CATEGORY = Pattern.compile("[A-Z]{2}(·[A-Z0-9]{1,8})?");
        private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,8}");

        /** Whether a text can be the category of a class. */
        public static boolean isCategory(String text) {
            return CATEGORY.matcher(text).matches();
        }

        /** Whether a text can be the code of a class: one to eight capital letters or digits. */
        public static boolean isCode(String text) {
            return CODE.matcher(text).matches();
        }
    }

    /**
     * What the house files 歸檔范圍, by class (I-20 to I-32). The list is open: a new version may add classes.
     *
     * @param classes the classes, each with its subclasses
     */
    record FilingScope(List<ScopeClass> classes) implements StandardContent {}

    /**
     * One class of the filing scope.
     *
     * @param code the class, for example {@code PROD}; a subclass follows its class after a dot, {@code PROD.DESIGN}
     * @param name as shown, in the house's language
     * @param expected kinds of documents that belong to it
     * @param externalRules the rule set outside the house it follows, with its version (I-31)
     */
    record ScopeClass(
            String code,
            String name,
            List<String> expected,
            @Nullable String externalRules) {}

    /**
     * Working days of a year. An unpublished year is unknown, never guessed.
     *
     * @param holidays days off that would be working days
     * @param makeUpDays working days that would be days off
     * @param closes when the house closes
     */
    record BusinessCalendar(int year, List<LocalDate> holidays, List<LocalDate> makeUpDays, LocalTime closes)
            implements StandardContent {}

    /**
     * What a statistical form asks for (I-18).
     *
     * @param indicators in the order of the form
     */
    record ReturnTable(ReturnForm form, List<ReturnIndicator> indicators) implements StandardContent {}

    /**
     * How long the house keeps what 保管期限表 (decree 10, annex): periods are minimums.
     *
     * @param items in the order of the schedule
     */
    record RetentionSchedule(List<ScheduleItem> items) implements StandardContent {
        /** The periods of what may stand in a class. */
        public List<String> periods(String category, String classCode) {
            String name = category + " " + classCode;
            return items.stream()
                    .filter(item -> item.classes().contains(name))
                    .map(ScheduleItem::period)
                    .toList();
        }
    }

    /**
     * One item of a retention schedule.
     *
     * @param code its number, for example {@code 2.2.1}
     * @param scope the papers it speaks of, in the house's language
     * @param period how long they are kept, as a code: {@code Y}, {@code D30}
     * @param minimum the shortest the law allows, where it says one
     * @param classes the classes of the numbering scheme these papers stand in, each as category and code, for example
     *     {@code WS SC}; none where it binds by its text alone
     */
    record ScheduleItem(
            String code,
            String scope,
            String period,
            @Nullable String minimum,
            List<String> classes) {}

    /**
     * How customers are graded 客戶等級標准 (II-10, II-41, II-49).
     *
     * @param months how far back sales and payments count
     * @param tiers from the heaviest; the first that holds is given, the last asks nothing
     * @param grades from the best; the first that holds is given, the last asks nothing
     */
    record GradingStandard(int months, List<TierRule> tiers, List<CreditRule> grades) implements StandardContent {}

    /**
     * Who may be let read what of customer files 客戶信息查閱權限 (IV-15, II-59).
     *
     * @param lines what each post may be granted; a post without a line is granted nothing
     */
    record AccessScheme(List<AccessLine> lines) implements StandardContent {}

    /**
     * What a holder of a post may be granted.
     *
     * @param longestDays for how many days at the most
     */
    record AccessLine(Post post, List<CardSection> sections, List<AccessPurpose> purposes, int longestDays) {}

    /**
     * What makes a tier.
     *
     * @param leastVolume sales of the months
     * @param leastTenureMonths months since the first sale
     * @param leastPosition the place in the market, where it counts
     */
    record TierRule(
            CustomerTier tier,
            BigDecimal leastVolume,
            int leastTenureMonths,
            @Nullable MarketPosition leastPosition) {}

    /**
     * What makes a credit grade, and what follows from it.
     *
     * @param grade for example {@code A}
     * @param leastVolume sales of the months
     * @param mostLatePercent how much of them may have been paid late
     * @param limit how much the customer may owe
     * @param mostTermDays the longest term of payment
     * @param overLimit what becomes of an order above the limit
     */
    record CreditRule(
            String grade,
            BigDecimal leastVolume,
            int mostLatePercent,
            BigDecimal limit,
            int mostTermDays,
            OverLimit overLimit) {}

    /**
     * What follows from each credit grade 按等級管理 (II-42).
     *
     * @param lines one for each grade
     */
    record GradePolicy(List<GradeLine> lines) implements StandardContent {}

    /**
     * What follows from one credit grade.
     *
     * @param allocationPercent of an order, when goods are short
     * @param discountPercent off the price
     * @param dunningDays beyond the due day
     */
    record GradeLine(String grade, int allocationPercent, int discountPercent, int dunningDays) {
        /** The value for a purpose: per cent or days. */
        public int value(GradePolicyPurpose purpose) {
            return switch (purpose) {
                case ALLOCATION -> allocationPercent;
                case DISCOUNT -> discountPercent;
                case DUNNING -> dunningDays;
            };
        }
    }

    /**
     * What the house has laid down for its customer files (II-36, II-59, IV-1).
     *
     * @param text as promulgated
     */
    record CustomerPolicy(CustomerPolicyKind policy, String text) implements StandardContent {}

    /**
     * What service is evaluated by 服務質量評分表 (V-41).
     *
     * @param criteria in the order of the scorecard
     */
    record ServiceScorecard(List<ScoreCriterion> criteria) implements StandardContent {}

    /**
     * One criterion of a scorecard.
     *
     * @param code for example {@code POLITE}
     * @param name as shown, in the house's language
     * @param most how many points there are for it
     */
    record ScoreCriterion(String code, String name, int most) {}
}
