package io.tallystick.query.customers;

import static io.tallystick.query.QueryFixture.by;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.CustomerRelation;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import io.tallystick.query.Acting;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.read.ModelReader;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer file is found by its own number, as by the number of its card. */
class CustomerSearchTest {
    private static final Vault NO_VAULT = (Vault) Proxy.newProxyInstance(
            Vault.class.getClassLoader(), new Class<?>[] {Vault.class}, (vault, method, arguments) -> {
                throw new UnsupportedOperationException();
            });

    private static void opened(QueryFixture ledger, String number, String card) {
        RecordId customer = RecordId.of("customer", number);
        ledger.log()
                .append(
                        customer,
                        by("customers.OpenCustomerFile"),
                        new CustomerFileOpened(
                                customer,
                                card,
                                RecordId.of("org", "Z109-XSB"),
                                CustomerNature.COMPANY,
                                PartyRole.DEALER,
                                null,
                                CustomerRelation.DIRECT,
                                RecordId.of("employee", "E0005"),
                                null,
                                Acting.signature("E0005", Post.FILE_CUSTODIAN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-000002", "000002", "K-17"})
    void it_is_found_by_either_number(String typed) {
        try (QueryFixture ledger = new QueryFixture()) {
            opened(ledger, "2025-000001", "K-16");
            opened(ledger, "2025-000002", "K-17");
            try (Projections projections = ledger.start(Model.of(new CustomerList()))) {
                ledger.settle(projections);
                Registers registers = new Registers(projections, new ModelReader(ledger.world(), NO_VAULT));
                assertThat(registers.search(typed, "", 20))
                        .containsExactly(new Registers.FoundRecord(
                                RecordId.of("customer", "2025-000002"), "K-17", "2025-000002"));
            }
        }
    }

    @Test
    void not_by_the_beginning_of_another_number() {
        try (QueryFixture ledger = new QueryFixture()) {
            opened(ledger, "2025-000001", "K-16");
            try (Projections projections = ledger.start(Model.of(new CustomerList()))) {
                ledger.settle(projections);
                Registers registers = new Registers(projections, new ModelReader(ledger.world(), NO_VAULT));
                assertThat(registers.search("2025-000002", "", 20)).isEmpty();
                assertThat(registers.search("customer", "", 20)).isEmpty();
            }
        }
    }
}
