package io.tallystick.command.custody;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.CommandSide;
import io.tallystick.command.door.CommandTypes;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.commands.CommandDescriptor.Field;
import io.tallystick.events.custody.Discrepancy;
import io.tallystick.events.custody.HoldingEvent.Leave;
import io.tallystick.events.custody.HoldingEvent.NotReceived;
import io.tallystick.events.custody.HoldingState;
import io.tallystick.events.custody.TransferEvent.RejectionReason;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.custody.TransferState;
import io.tallystick.events.custody.stocktake.Explanation;
import io.tallystick.events.custody.stocktake.StocktakeDifference;
import io.tallystick.events.custody.stocktake.StocktakeState;
import io.tallystick.events.custody.store.ClimateLimit;
import io.tallystick.events.custody.store.ContainerKind;
import io.tallystick.events.custody.store.EquipmentKind;
import io.tallystick.events.custody.store.FindingOrigin;
import io.tallystick.events.custody.store.Hazard;
import io.tallystick.events.custody.store.IncidentKind;
import io.tallystick.events.custody.store.KeyState;
import io.tallystick.events.custody.store.Protection;
import io.tallystick.events.custody.store.StoreState;
import io.tallystick.events.custody.store.VentilationAdvice;
import io.tallystick.events.custody.store.ViolationKind;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.filing.CountingUnit;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.CustodyUnitState;
import io.tallystick.events.filing.DocumentContent;
import io.tallystick.events.filing.EquipmentFileState;
import io.tallystick.events.filing.FilingObligationState;
import io.tallystick.events.filing.Ink;
import io.tallystick.events.filing.Origin;
import io.tallystick.events.filing.SeriesState;
import io.tallystick.events.loans.LoanMode;
import io.tallystick.events.loans.LoanState;
import io.tallystick.events.loans.ReturnCondition;
import io.tallystick.events.loans.Settlement;
import io.tallystick.events.loans.UsePurpose;
import io.tallystick.events.text.Language;
import io.tallystick.events.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text that filing, custody and loans need is there in every language. */
class CustodyMessagesTest {
    private static final Set<String> CONTEXTS = Set.of("filing", "custody", "loans");
    private static final List<String> OWN =
            List.of("commands_custody", "refusals_custody", "commands_loans", "refusals_loans");
    private static final Pattern KEY = Pattern.compile("\"((?:refused|remedy|role)\\.[A-Za-z]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z0-9]+}");

    private final Messages own = new Messages(OWN);
    private final Messages all = new Messages(Stream.concat(Stream.of("commands_house", "refusals_house"), OWN.stream())
            .toList());

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_is_missing(Language language) throws IOException {
        assertThat(needed()).hasSizeGreaterThan(250);
        assertThat(needed()).filteredOn(key -> !all.has(language, key)).isEmpty();
    }

    @Test
    void no_text_is_left_over() throws IOException {
        assertThat(own.all(Language.EN).keySet()).isSubsetOf(needed());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_speaks_of_the_same_things(Language language) {
        assertThat(own.all(language).keySet()).isEqualTo(own.all(Language.EN).keySet());
        own.all(language).forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(placeholders(text)).as(key).isEqualTo(placeholders(own.text(Language.EN, key)));
        });
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> needed() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (CommandDescriptor command : new CommandTypes(CommandSide.COMMANDS).all()) {
            if (CONTEXTS.contains(command.context())) {
                keys.add("command." + command.fullName());
                keys.add("command." + command.fullName() + ".help");
                fields("field." + command.fullName() + ".", command.fields(), keys);
            }
        }
        Stream.of(
                        RejectionReason.values(),
                        Side.values(),
                        Ink.values(),
                        Origin.values(),
                        CustodyUnitKind.values(),
                        CountingUnit.values(),
                        DocumentContent.values(),
                        Discrepancy.Resolution.values(),
                        Discrepancy.Kind.values(),
                        NotReceived.values(),
                        Leave.values(),
                        Zone.values(),
                        Protection.values(),
                        EquipmentKind.values(),
                        Hazard.values(),
                        ViolationKind.values(),
                        IncidentKind.values(),
                        FindingOrigin.values(),
                        VentilationAdvice.values(),
                        ClimateLimit.values(),
                        ContainerKind.values(),
                        Explanation.values(),
                        StocktakeDifference.Kind.values(),
                        LoanMode.values(),
                        UsePurpose.values(),
                        ReturnCondition.values(),
                        Settlement.values())
                .flatMap(Stream::of)
                .forEach(choice -> keys.add("choice." + nameOf(choice) + "." + choice.name()));
        Stream.of(TransferState.values()).forEach(s -> keys.add("state.transfer." + s));
        Stream.of(StocktakeState.values()).forEach(s -> keys.add("state.stocktake." + s));
        Stream.of(StoreState.values()).forEach(s -> keys.add("state.store." + s));
        Stream.of(HoldingState.values()).forEach(s -> keys.add("state.holding." + s));
        Stream.of(LoanState.values()).forEach(s -> keys.add("state.loan." + s));
        Stream.of(CustodyUnitState.values()).forEach(s -> keys.add("state.unit." + s));
        Stream.of(KeyState.values()).forEach(s -> keys.add("state.key." + s));
        Stream.of(EquipmentFileState.values()).forEach(s -> keys.add("state.equipment-file." + s));
        Stream.of(SeriesState.values()).forEach(s -> keys.add("state.series." + s));
        inSource(Path.of("../shared-events/src/main/java/io/tallystick/events/custody"), keys);
        Stream.of(FilingObligationState.values()).forEach(s -> keys.add("state.obligation." + s));
        for (String context : CONTEXTS) {
            inSource(Path.of("src/main/java/io/tallystick/command", context), keys);
        }
        return keys;
    }

    /** The kinds of differences share their short name with the kind of a ledger. */
    private static String nameOf(Enum<?> choice) {
        return switch (choice) {
            case Discrepancy.Kind kind -> "DiscrepancyKind";
            case StocktakeDifference.Kind kind -> "StocktakeDifferenceKind";
            default -> choice.getDeclaringClass().getSimpleName();
        };
    }

    private static void fields(String prefix, List<Field> fields, Set<String> keys) {
        for (Field field : fields) {
            keys.add(prefix + field.name());
            fields(prefix + field.name() + ".", field.parts(), keys);
        }
    }

    private static void inSource(Path directory, Set<String> keys) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
    }
}
