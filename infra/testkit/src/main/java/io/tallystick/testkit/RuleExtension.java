package io.tallystick.testkit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs {@link Rule} tests with their rule and without it. */
final class RuleExtension implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getRequiredTestMethod().isAnnotationPresent(Rule.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Rule rule = context.getRequiredTestMethod().getAnnotation(Rule.class);
        Run with = new Run(rule, false);
        return rule.enforced() ? Stream.of(with, new Run(rule, true)) : Stream.of(with);
    }

    private record Run(Rule rule, boolean without) implements TestTemplateInvocationContext, InvocationInterceptor {
        @Override
        public String getDisplayName(int invocationIndex) {
            return without ? "without " + rule.value() + " it fails" : "with " + rule.value();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public void interceptBeforeEachMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
                throws Throwable {
            ready();
            invocation.proceed();
        }

        private void ready() {
            RuleSwitch.begin(new RuleSwitch(without ? Set.of(rule.value()) : Set.of()));
        }

        @Override
        public void interceptTestTemplateMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
                throws Throwable {
            RuleSwitch ruleSwitch = new RuleSwitch(without ? Set.of(rule.value()) : Set.of());
            RuleSwitch.begin(ruleSwitch);
            try {
                if (without) {
                    failing(invocation);
                } else {
                    invocation.proceed();
                    if (rule.enforced()) {
                        Assertions.assertThat(ruleSwitch.named())
                                .as("the rules named by the ledger under test")
                                .contains(rule.value());
                    }
                }
            } finally {
                RuleSwitch.end();
            }
        }

        private void failing(Invocation<Void> invocation) {
            try {
                invocation.proceed();
            } catch (Throwable expected) {
                return;
            }
            Assertions.fail("passes although " + rule.value() + " is disabled: it does not test the rule");
        }
    }
}
