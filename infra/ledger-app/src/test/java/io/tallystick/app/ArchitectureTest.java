package io.tallystick.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The boundaries of the project, held. */
class ArchitectureTest {
    private static final Set<String> CONTEXTS = Set.of(
            "rulebook",
            "organisation",
            "filing",
            "custody",
            "loans",
            "retention",
            "documents",
            "ledger",
            "notices",
            "statistics",
            "customers",
            "shifts");
    private static final int LONGEST = 400;
    private static final int LONG = 300;

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tallystick");

    @Test
    void the_sides_see_the_shared_language_and_never_each_other() {
        noClasses()
                .that()
                .resideInAPackage("io.tallystick.command..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.tallystick.query..", "io.tallystick.app..", "io.tallystick.eventstore..")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("io.tallystick.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.tallystick.command..", "io.tallystick.app..", "io.tallystick.eventstore..")
                .check(ALL);
    }

    @Test
    void the_shared_language_knows_no_framework_and_no_side() {
        noClasses()
                .that()
                .resideInAPackage("io.tallystick.events..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.axonframework..",
                        "io.tallystick.command..",
                        "io.tallystick.query..",
                        "io.tallystick.app..",
                        "io.tallystick.eventstore..")
                .check(ALL);
    }

    /** What ledger and table agree on would otherwise be agreed before they are compared (I-14). */
    @Test
    void the_ledgers_own_totals_share_no_code_with_the_tables() {
        classes()
                .that()
                .resideInAPackage("io.tallystick.query.statistics.fold..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.tallystick.query.statistics.fold..",
                        "io.tallystick.events.log..",
                        "java..",
                        "tools.jackson..",
                        "org.jspecify..")
                .check(ALL);
        noClasses()
                .that()
                .areAnnotatedWith("io.tallystick.query.kit.ReadModel")
                .or()
                .resideInAnyPackage("io.tallystick.query.kit..", "io.tallystick.query.projections..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.tallystick.query.statistics.fold..")
                .check(ALL);
    }

    /**
     * A replay of whatever was ever recorded sends nothing and commands nothing: read models get events and rows, and know
     * neither commands nor mail, network, files, databases or clocks.
     */
    @Test
    void a_read_model_has_no_side_effect() {
        noClasses()
                .that()
                .areAnnotatedWith("io.tallystick.query.kit.ReadModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.axonframework.commandhandling..",
                        "org.axonframework.messaging..",
                        "org.springframework..",
                        "jakarta..",
                        "java.net..",
                        "java.nio..",
                        "java.sql..",
                        "javax.sql..",
                        "java.util.concurrent..",
                        "io.tallystick.query.console..",
                        "io.tallystick.query.projections..",
                        "io.tallystick.query.read..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.InstantSource")
                .check(ALL);
    }

    @Test
    void contexts_carry_the_same_names_on_every_side() {
        for (String side : new String[] {"io.tallystick.events.", "io.tallystick.command."}) {
            Set<String> packages = ALL.stream()
                    .map(JavaClass::getPackageName)
                    .filter(name -> name.startsWith(side))
                    .map(name -> name.substring(side.length()).replaceAll("\\..*", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(packages).as(side).containsAll(CONTEXTS);
        }
    }

    /**
     * Contexts do not turn in circles. Left out: the door, through which every context is commanded and which itself
     * reads the registers of two of them; the module list at the top; and the kit of the read models. A side on which no
     * context has classes yet passes.
     */
    @Test
    void contexts_of_a_side_do_not_turn_in_circles() {
        for (String side : new String[] {"io.tallystick.command.", "io.tallystick.query.", "io.tallystick.events."}) {
            slices().assignedFrom(new Contexts(side))
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(ALL);
        }
    }

    /** A context's pages may show what is another's, never in a circle; what every page is made with knows none of them. */
    @Test
    void pages_of_the_console_do_not_turn_in_circles() {
        slices().matching("io.tallystick.query.console.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("io.tallystick.query.console.kit..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.tallystick.query.console..")
                        .and(resideOutsideOfPackage("io.tallystick.query.console.kit..")))
                .check(ALL);
    }

    private record Contexts(String side) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName() + ".";
            String context =
                    name.startsWith(side) ? name.substring(side.length()).replaceAll("\\..*", "") : "";
            return CONTEXTS.contains(context) ? SliceIdentifier.of(context) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "contexts of " + side;
        }
    }

    /** Time, identifiers and chance come in from outside, so that a handler replayed gives the same events. */
    @Test
    void contexts_ask_neither_the_clock_nor_chance() {
        noClasses()
                .that()
                .resideInAnyPackage(CONTEXTS.stream()
                        .flatMap(
                                c -> Stream.of("io.tallystick.command." + c + "..", "io.tallystick.events." + c + ".."))
                        .toArray(String[]::new))
                .should()
                .callMethodWhere(new DescribedPredicate<JavaCall<?>>("asks the clock or chance") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        String owner = call.getTargetOwner().getFullName();
                        String method = call.getTarget().getName();
                        return (owner.startsWith("java.time.") && method.equals("now"))
                                || (owner.equals("java.util.UUID") && method.equals("randomUUID"))
                                || (owner.equals("java.lang.System") && method.startsWith("currentTime"))
                                || (owner.equals("java.lang.Math") && method.equals("random"));
                    }
                })
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(ALL);
    }

    @Test
    void names_say_what_a_thing_is() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Util|Utils|Manager|Helper)(\\$.*)?")
                .check(ALL);
    }

    @Test
    @SuppressWarnings("SystemOut") // the list of long files belongs into the build's output
    void files_stay_small() throws IOException {
        Map<String, Integer> tooLong = new TreeMap<>();
        for (Path sources : Modules.sources()) {
            for (Path file : Modules.javaFiles(sources)) {
                int lines = Files.readAllLines(file).size();
                if (lines > LONG) {
                    System.out.println("long: " + file.getFileName() + " has " + lines + " lines");
                }
                if (lines > LONGEST) {
                    tooLong.put(file.toString(), lines);
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }
}
