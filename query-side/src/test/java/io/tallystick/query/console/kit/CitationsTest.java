package io.tallystick.query.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.kernel.RuleCitation;
import io.tallystick.events.text.Language;
import io.tallystick.testkit.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Where the rules cited by an event lead. */
class CitationsTest {
    @Rule(value = "VI-18", enforced = false)
    void a_citation_names_the_version_that_was_in_force_and_leads_to_it() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        String shown = engine.process(
                "console/bits",
                Set.of("rules"),
                new Context(
                        Locale.ENGLISH,
                        Map.of(
                                "t",
                                new Texts(new ConsoleTexts(), Language.EN),
                                "citations",
                                List.of(new RuleCitation("I-4", 1), new RuleCitation("VI-26", 3)))));
        assertThat(shown).contains("href=\"/rules/I-4#v1\"", "href=\"/rules/VI-26#v3\"", ">VI-26 v3<");
    }
}
