package io.tallystick.query.console.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.EventTypes;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.PartyKeyEvent.PartyClaimed;
import io.tallystick.events.customers.demands.DemandEvent.ProductionSealed;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sealed about a customer can be read on its card: an event nobody can open would be kept for nobody. */
class CardNotesTest {
    private static final String CUSTOMERS = "io.tallystick.events.customers";

    /** A fact stands on the card by itself; the others say nothing of the customer. */
    private static final Set<Class<?>> APART = Set.of(FactRecorded.class, PartyClaimed.class, ProductionSealed.class);

    static Stream<Class<?>> sealing() {
        return EventTypes.all().stream()
                .filter(type -> type.getName().startsWith(CUSTOMERS))
                .filter(type -> Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getType() == Protected.class))
                .filter(type -> !APART.contains(type));
    }

    @ParameterizedTest
    @MethodSource("sealing")
    void every_event_that_seals_something_told_of_a_customer_has_its_text_on_the_card(Class<?> type) throws Exception {
        assertThat(CardNotes.text(event(type))).as(type.getSimpleName()).isEqualTo(sealed());
    }

    private static Protected<String> sealed() {
        return new Protected<>(new RecordId("customer/2026-000001"), "c2VhbGVk");
    }

    private static Object event(Class<?> type) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return constructor.newInstance(Arrays.stream(components)
                .map(component -> value(component.getType()))
                .toArray());
    }

    private static @Nullable Object value(Class<?> type) {
        if (type == Protected.class) {
            return sealed();
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 1;
        }
        return null;
    }
}
