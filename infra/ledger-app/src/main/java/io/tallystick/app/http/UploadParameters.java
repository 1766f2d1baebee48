package io.tallystick.app.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What comes with a file is what its handler knows, and nothing else: a name mistyped would otherwise be passed over, and the
 * file taken in as if nothing had been said.
 */
final class UploadParameters implements HandlerInterceptor {
    /** What goes with every form, or says the moment looked at. */
    private static final Set<String> OF_ALL = Set.of("_csrf", "known", "asOf");

    /** Values for empty columns; which columns there are is for the import to say. */
    private static final String DEFAULT = "default.";

    /** A parameter no handler of the address knows. */
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String name;

        Unknown(String name) {
            super(name, null, false, false);
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && takesFile(method)) {
            Set<String> given = new HashSet<>(Collections.list(request.getParameterNames()));
            if (request instanceof MultipartHttpServletRequest form) {
                given.addAll(form.getFileMap().keySet());
            }
            given.removeAll(OF_ALL);
            Parameter[] parameters = method.getMethod().getParameters();
            for (Parameter parameter : parameters) {
                names(parameter).forEach(given::remove);
                if (parameter.getType() == Map.class) {
                    given.removeIf(name -> name.startsWith(DEFAULT));
                }
            }
            given.stream().sorted().findFirst().ifPresent(name -> {
                throw new Unknown(name);
            });
        }
        return true;
    }

    private static boolean takesFile(HandlerMethod method) {
        return Arrays.asList(method.getMethod().getParameterTypes()).contains(MultipartFile.class);
    }

    /** A form has a name for each of its components. */
    private static Stream<String> names(Parameter parameter) {
        RequestParam named = parameter.getAnnotation(RequestParam.class);
        if (named != null) {
            return Stream.of(named.name().isEmpty() ? parameter.getName() : named.name());
        }
        return parameter.getType().isRecord()
                ? Arrays.stream(parameter.getType().getRecordComponents()).map(component -> component.getName())
                : Stream.empty();
    }
}
