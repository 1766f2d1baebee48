package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.fields;

import java.time.LocalDate;
import java.util.List;

/** An authority's demand for one customer's file, held, collected, and not yet approved. */
final class CustomerDemand {
    private static final LocalDate DEMANDED = LocalDate.of(2026, 7, 1);

    private final Stage stage;
    private final List<String> customers;

    /**
     * @param customers those there are by then
     */
    CustomerDemand(Stage stage, List<String> customers) {
        this.stage = stage;
        this.customers = customers;
    }

    void schedule() {
        stage.plan(DEMANDED, "09:00", () -> {
            if (!customers.isEmpty()) {
                demanded(customers.getFirst());
            }
        });
    }

    private void demanded(String customer) {
        stage.at(
                DEMANDED,
                "09:00",
                Step.of(
                                "compliance",
                                "customers.RegisterDemand",
                                fields(
                                        "authority",
                                        "District tax office 區稅務局",
                                        "legalBasis",
                                        "Tax Collection Law art. 54 稅收征收管理法第五十四條",
                                        "document",
                                        "(2026) 17",
                                        "documentDate",
                                        DEMANDED.minusDays(2).toString(),
                                        "dueOn",
                                        DEMANDED.plusDays(20).toString(),
                                        "customers",
                                        List.of(customer),
                                        "sections",
                                        List.of("BASE", "TRADING", "BUSINESS"),
                                        "reviewer",
                                        "employee/E0012"))
                        .then(registered -> collected(customer, registered.aggregate())));
    }

    private void collected(String customer, String demand) {
        stage.at(
                DEMANDED,
                "10:00",
                Step.of(
                        "custodian",
                        "customers.GrantAccess",
                        fields(
                                "customer",
                                customer,
                                "grantee",
                                "employee/E0012",
                                "sections",
                                List.of("BASE", "TRADING", "BUSINESS"),
                                "purposes",
                                List.of("DISCLOSURE"),
                                "until",
                                DEMANDED.plusDays(30).toString(),
                                "reason",
                                "Demand (2026) 17 of the tax office")));
        stage.at(DEMANDED, "11:00", Step.of("compliance", "customers.CollectForDemand", fields("demand", demand)));
    }
}
