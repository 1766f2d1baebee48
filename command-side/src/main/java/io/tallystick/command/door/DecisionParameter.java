package io.tallystick.command.door;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Lets a command handler take the {@link Decision} as a parameter. Found through {@code META-INF/services}. */
public final class DecisionParameter implements ParameterResolverFactory {
    static final String RESOURCE = "tallystick.decision";

    /** The decision a command is handled with, for those who stand around handlers; null outside of the door. */
    public static @Nullable Decision of(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getResource(RESOURCE);
    }

    @Override
    public @Nullable ParameterResolver<Decision> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].getType() == Decision.class ? new Resolver() : null;
    }

    private static final class Resolver implements ParameterResolver<Decision> {
        @Override
        public @Nullable Decision resolveParameterValue(Message<?> message) {
            return CurrentUnitOfWork.isStarted()
                    ? CurrentUnitOfWork.get().root().getResource(RESOURCE)
                    : null;
        }

        @Override
        public boolean matches(Message<?> message) {
            return CurrentUnitOfWork.isStarted()
                    && CurrentUnitOfWork.get().root().resources().containsKey(RESOURCE);
        }
    }
}
