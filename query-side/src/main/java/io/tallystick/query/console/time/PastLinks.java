package io.tallystick.query.console.time;

import io.tallystick.query.kit.Moment;
import io.tallystick.query.read.LookingBack;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps whoever follows a link from a page of a past world in that world: every address in the page names the moment. Done to
 * the finished page, so that no page has to think of it and none can forget.
 */
final class PastLinks extends OncePerRequestFilter {
    private static final Pattern NO_PAGE = Pattern.compile(
            "/(api|assets|webjars|time|login|logout|language|tlog|actuator|swagger-ui|favicon\\.svg)(/.*)?"
                    + "|/print/.*\\.(pdf|xlsx)|/(documents?|contents)/.*/(content|preview|page).*");
    private static final Pattern LINK = Pattern.compile("(\\s(?:href|data-row|hx-get|formaction)=\")([/?][^\"]*)(\")");
    private static final Pattern OF_NO_MOMENT =
            Pattern.compile("/(assets|webjars|time|login|logout|language|tlog|swagger-ui|favicon\\.svg)([/?#].*)?");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Moment.current() == null
                || NO_PAGE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Moment moment = Objects.requireNonNull(Moment.current());
        Instant asOf = moment.asOf();
        String query = LookingBack.query(moment.known(), asOf == null ? null : asOf.toString());
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) throws IOException {
                super.sendRedirect(location.startsWith("/") ? carried(location, query, "&") : location);
            }

            @Override
            public void setHeader(String name, String value) {
                boolean local = name.equalsIgnoreCase("Location") && value.startsWith("/");
                super.setHeader(name, local ? carried(value, query, "&") : value);
            }
        };
        chain.doFilter(request, page);
        String type = page.getContentType();
        if (type == null || !type.startsWith("text/html") || page.getContentSize() == 0) {
            page.copyBodyToResponse();
            return;
        }
        byte[] body = carrying(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8), query)
                .getBytes(StandardCharsets.UTF_8);
        page.resetBuffer();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The page with every address of it as of the moment. */
    static String carrying(String page, String query) {
        String linked = LINK.matcher(page)
                .replaceAll(link -> Matcher.quoteReplacement(
                        link.group(1) + carried(link.group(2), query.replace("&", "&amp;"), "&amp;") + link.group(3)));
        return FORM.matcher(linked).replaceAll(form -> Matcher.quoteReplacement(form(form.group(), query)));
    }

    private static String form(String form, String query) {
        boolean elsewhere = form.contains("action=\"/time") || form.contains("action=\"/logout");
        if (elsewhere) {
            return form;
        }
        if (form.contains("method=\"post\"")) {
            // Nothing can be changed in a past world.
            return form.substring(0, form.length() - 1) + " inert>";
        }
        // A form's own fields replace the query of its address.
        StringBuilder fields = new StringBuilder(form);
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            fields.append("<input type=\"hidden\" name=\"")
                    .append(part, 0, equals)
                    .append("\" value=\"")
                    .append(URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8))
                    .append("\">");
        }
        return fields.toString();
    }

    private static String carried(String address, String query, String and) {
        if (OF_NO_MOMENT.matcher(address).matches() || address.contains("known=")) {
            return address;
        }
        int hash = address.indexOf('#');
        String before = hash < 0 ? address : address.substring(0, hash);
        String fragment = hash < 0 ? "" : address.substring(hash);
        String joint = !before.contains("?") ? "?" : before.endsWith("?") ? "" : and;
        return before + joint + query + fragment;
    }
}
