package io.tallystick.command.custody;

import io.tallystick.command.door.Scenario;
import io.tallystick.command.filing.ApproveFiling;
import io.tallystick.command.filing.ArrangeUnit;
import io.tallystick.command.filing.BindUnit;
import io.tallystick.command.filing.FileItem;
import io.tallystick.command.filing.OpenCustodyUnit;
import io.tallystick.command.filing.SetFacetValue;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.custody.TransferEvent.TransferListed;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.DocumentContent;
import io.tallystick.events.filing.Ink;
import io.tallystick.events.filing.Item;
import io.tallystick.events.filing.Origin;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.Scoping;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.organisation.OrganisationEvent.ActingAppointed;
import io.tallystick.events.rulebook.Facet;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleParameter;
import io.tallystick.events.rulebook.ScopeSeed;
import io.tallystick.events.rulebook.StandardContent;
import io.tallystick.events.rulebook.StandardContent.BusinessCalendar;
import io.tallystick.events.rulebook.StandardContent.FilingScope;
import io.tallystick.events.rulebook.StandardContent.NumberingScheme;
import io.tallystick.events.rulebook.StandardContent.SchemeClass;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The scenario house with an archives room and the department KFB: filers {@code feng} and {@code fu}, its head
 * {@code han}, the project head {@code pan}, the sender {@code sun}, the receiver {@code ru}, the archives' head
 * {@code hu}; with a numbering scheme (WS/SC, which asks for TIME; WS/XZ, administrative) and the calendar of 2026.
 */
public final class Archive {
    public static final RecordId DEPARTMENT = RecordId.of("org", "Z109-KFB");
    public static final RecordId ARCHIVES = RecordId.of("org", "Z109-DAS");
    public static final ListSource SOURCE = new ListSource("list.xlsx", "ab".repeat(32), "XLSX");

    private static final Signature DRAFTER =
            new Signature(RecordId.of("employee", "E0001"), Post.LEDGER_ADMINISTRATOR, null);

    private final Scenario house = new Scenario();

    public Archive() {
        house.unit("KFB", null);
        house.unit("DAS", null);
        Scope department = Scope.ofUnit(Scenario.FONDS, DEPARTMENT);
        Scope archives = Scope.ofUnit(Scenario.FONDS, ARCHIVES);
        house.employ("feng", DEPARTMENT, department, Post.FILER);
        house.employ("fu", DEPARTMENT, department, Post.FILER);
        house.employ("han", DEPARTMENT, department, Post.DEPARTMENT_HEAD, Post.FILER);
        house.employ("pan", DEPARTMENT, department, Post.PROJECT_HEAD);
        house.employ("sun", DEPARTMENT, department, Post.ARCHIVIST, Post.FILER);
        house.employ("ru", ARCHIVES, archives, Post.ARCHIVIST);
        house.employ("hu", ARCHIVES, Scope.ofFonds(Scenario.FONDS), Post.ARCHIVES_HEAD, Post.ARCHIVIST);
        promulgate("business-calendar-2026", "State Council", calendar());
        promulgate("numbering-scheme", "DA/T 22", scheme());
        promulgate("filing-scope", "Decree 10", new FilingScope(ScopeSeed.get().classes()));
    }

    /** The scenario beneath. */
    public Scenario house() {
        return house;
    }

    static BusinessCalendar calendar() {
        return new BusinessCalendar(2026, List.of(LocalDate.of(2026, 3, 5)), List.of(), LocalTime.of(17, 30));
    }

    static NumberingScheme scheme() {
        return new NumberingScheme(List.of(
                new SchemeClass("WS", "SC", "Production", List.of(Facet.TIME), false),
                new SchemeClass("WS", "XZ", "Administration", List.of(Facet.TIME), true)));
    }

    /** Promulgates a standard, as fact. */
    public void promulgate(String standard, String authority, StandardContent content) {
        RecordId id = RecordId.of("standard", standard);
        house.fact(
                "Standard",
                id,
                new StandardPromulgated(id, 1, LocalDate.of(2026, 1, 1), authority, content, DRAFTER, DRAFTER));
    }

    /** Sets a parameter of a rule, as fact. */
    public void parameter(String rule, String name, String value) {
        parameters(rule, Map.of(name, value));
    }

    /** Sets parameters of a rule, as one fact. */
    public void parameters(String rule, Map<String, String> values) {
        Map<String, String> parameters = new HashMap<>();
        for (RuleParameter parameter : RuleCatalogue.get().parametersOf(rule)) {
            parameters.put(parameter.name(), parameter.value());
        }
        parameters.putAll(values);
        RecordId id = RecordId.of("rule", rule);
        house.fact("Rule", id, new RuleChanged(id, 2, parameters, true, LocalDate.of(2026, 1, 1), DRAFTER, DRAFTER));
    }

    /** Lets somebody act for somebody else, as fact. */
    public void act(String actor, String principal, Post post, Scope scope) {
        house.fact(
                "Employee",
                house.person(actor),
                new ActingAppointed(
                        house.person(actor),
                        9,
                        house.person(principal),
                        post,
                        scope,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31)));
    }

    static OpenCustodyUnit opening(CustodyUnitKind kind, @Nullable String project) {
        return new OpenCustodyUnit(
                DEPARTMENT,
                project,
                kind,
                DocumentContent.PRODUCTION,
                "WS",
                "SC",
                2026,
                new RetentionPeriod("D30"),
                "Complaints",
                null,
                null,
                null);
    }

    /** A document of the house, in ink. */
    public static Item item(int pages, @Nullable LocalDate date) {
        return item(pages, date, Scoping.of("PROD.PROCESS"));
    }

    /** A document of a class of the filing scope; of what its unit is about, where none is said. */
    public static Item item(int pages, @Nullable LocalDate date, @Nullable Scoping scoping) {
        return new Item("KFB", null, "Letter", date, pages, 0, Ink.BLACK, Origin.HOUSE, "paper", null, scoping);
    }

    /** Opens a unit as {@code feng}. */
    public RecordId open(CustodyUnitKind kind, @Nullable String project) {
        return house.as("feng").command(opening(kind, project)).accepted().record();
    }

    /** Opens and fills a unit. */
    public RecordId filled(CustodyUnitKind kind, @Nullable String project) {
        RecordId unit = open(kind, project);
        house.command(new FileItem(unit, item(3, LocalDate.of(2026, 1, 15)))).accepted();
        house.command(new SetFacetValue(unit, Facet.TIME, null)).accepted();
        return unit;
    }

    /** Opens, fills and arranges a unit. */
    public RecordId arranged(CustodyUnitKind kind, @Nullable String project) {
        RecordId unit = filled(kind, project);
        house.command(new ArrangeUnit(unit, null)).accepted();
        return unit;
    }

    /** A unit approved by its head. */
    public RecordId approved(CustodyUnitKind kind, @Nullable String project) {
        RecordId unit = arranged(kind, project);
        house.as(project == null ? "han" : "pan")
                .command(new ApproveFiling(unit))
                .accepted();
        return unit;
    }

    /** A unit ready to be handed over. */
    public RecordId ready(CustodyUnitKind kind) {
        RecordId unit = approved(kind, null);
        if (kind.bound()) {
            house.as("feng").command(new BindUnit(unit)).accepted();
        }
        return unit;
    }

    /** Several items ready to be handed over or numbered. */
    public List<RecordId> ready(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ready(CustodyUnitKind.ITEM))
                .toList();
    }

    static List<DeclaredLine> lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new DeclaredLine(
                        i + 1,
                        null,
                        CustodyUnitKind.ITEM,
                        "WS",
                        "SC",
                        "Letter " + i,
                        2025,
                        null,
                        10,
                        1,
                        new RetentionPeriod("D30"),
                        null,
                        null,
                        null))
                .toList();
    }

    static DeclareTransfer declaring(int lines) {
        return new DeclareTransfer(Scenario.FONDS, DEPARTMENT, ARCHIVES, null, SOURCE, lines(lines));
    }

    /** A declared list of so many lines of ten pages, by {@code sun}. */
    public Sent declared(int lines) {
        house.as("sun").command(declaring(lines)).accepted();
        return new Sent(
                house.record(), house.events(TransferListed.class).getFirst().listHash());
    }

    /** A transfer with the hash of its list. */
    public record Sent(RecordId id, String hash) {}

    /** A declared list approved by {@code han}. */
    public Sent approvedList(int lines) {
        Sent sent = declared(lines);
        house.as("han").command(new ApproveTransfer(sent.id(), sent.hash())).accepted();
        return sent;
    }

    /** A declared list approved and dispatched by {@code sun}. */
    public Sent dispatched(int lines) {
        Sent sent = approvedList(lines);
        house.as("sun").command(new DispatchTransfer(sent.id(), sent.hash())).accepted();
        return sent;
    }

    /** A delivery registered in time by {@code ru}. */
    public Sent arrived(int lines) {
        Sent sent = dispatched(lines);
        house.as("ru")
                .command(new RegisterArrival(sent.id(), LocalDate.of(2026, 3, 2)))
                .accepted();
        return sent;
    }

    /** A delivery counted as given. */
    public Sent counted(int lines, String accepted, String missing) {
        Sent sent = arrived(lines);
        house.command(new CountLines(sent.id(), LineSet.of(accepted), null, LineSet.of(missing), null, null))
                .accepted();
        house.command(new CompleteCount(sent.id())).accepted();
        return sent;
    }

    /** Signs for both sides. */
    public void sign(Sent sent) {
        house.as("sun")
                .command(new SignReceipt(sent.id(), Side.TRANSFEROR, sent.hash()))
                .accepted();
        house.as("ru")
                .command(new SignReceipt(sent.id(), Side.RECEIVER, sent.hash()))
                .accepted();
    }
}
