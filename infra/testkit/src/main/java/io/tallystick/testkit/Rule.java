package io.tallystick.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that holds a rule of the catalogue. It runs twice: with the rule, when it must pass and the rule must have been
 * named as the reason; and with the rule disabled, when it <b>must fail</b>. A test that passes either way proves nothing.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@TestTemplate
@ExtendWith(RuleExtension.class)
public @interface Rule {
    /** The rule's id, for example {@code I-13}. */
    String value();

    /** False for a rule that only records or reports: such a test runs once. */
    boolean enforced() default true;
}
