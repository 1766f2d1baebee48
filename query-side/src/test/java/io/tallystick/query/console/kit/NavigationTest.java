package io.tallystick.query.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NavigationTest {
    @Test
    void a_page_belongs_to_the_closest_place_only() {
        assertThat(Navigation.current("/registers/retention", "")).isEqualTo("/registers/retention");
        assertThat(Navigation.current("/registers/posts", "")).isEqualTo("/registers");
        assertThat(Navigation.current("/transfers/2026-000001", "")).isEqualTo("/transfers");
        assertThat(Navigation.current("/", "")).isEqualTo("/");
        assertThat(Navigation.current("/nowhere", "")).isEmpty();
    }

    @Test
    void a_place_that_asks_for_something_is_not_the_one_that_asks_for_something_else() {
        assertThat(Navigation.current("/registers/customer-standing", "page=2&focus=true"))
                .isEqualTo("/registers/customer-standing?focus=true");
        assertThat(Navigation.current("/registers/customer-standing", "")).isEqualTo("/registers");
    }

    @Test
    void the_group_one_is_in_is_open_and_what_everybody_comes_for() {
        assertThat(openAt("/registers/customers")).containsExactly("work", "customerfiles");
        assertThat(openAt("/")).containsExactly("work");
    }

    private static List<String> openAt(String path) {
        return Navigation.GROUPS.stream()
                .filter(group -> group.open(Navigation.current(path, "")))
                .map(Navigation.Group::name)
                .toList();
    }
}
