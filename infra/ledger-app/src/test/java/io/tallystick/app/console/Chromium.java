package io.tallystick.app.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium; nothing is downloaded and nothing but loopback is called. */
final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-sync",
            "--no-first-run",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

    private static final double PATIENCE = 30_000;

    /** A page that is shown and does not hear yet: what is done to it now does something else, or nothing. */
    private static final String DEAF = "html:not([data-hears])";

    private static final String SAYS_WHEN_IT_HEARS =
            "addEventListener('load', () => document.documentElement.setAttribute('data-hears', ''))";

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET));
    }

    /** Opens the browser; where there is none, the test fails in CI and is passed over elsewhere. */
    static Chromium open() {
        Path executable = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (executable == null) {
            String message = "no Chromium on this machine: install Debian's package chromium to run the browser tests";
            if (System.getenv("CI") != null) {
                throw new IllegalStateException(message);
            }
            assumeTrue(false, message);
            throw new IllegalStateException(message);
        }
        return new Chromium(executable);
    }

    /** A person at a browser of their own, logged in. */
    Person loggedIn(String address, String account, String language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(language)
                .setViewportSize(1280, 800));
        context.addInitScript(SAYS_WHEN_IT_HEARS);
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        // Nobody is quicker than the scripts of a page, on a machine however busy.
        page.addLocatorHandler(page.locator(DEAF), deaf -> page.waitForLoadState());
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page.onPageError(error -> complaints.add(account + ": " + error));
        page.onConsoleMessage(message -> {
            // A refusal is an answer, and the browser says so; anything else is a fault of the page.
            if ("error".equals(message.type()) && !message.text().contains("Failed to load resource")) {
                complaints.add(account + ": " + message.text());
            }
        });
        page.navigate("/login");
        page.fill("#username", account);
        page.fill("#password", account);
        page.click("main button[type=submit]");
        page.waitForURL("**/");
        return new Person(page);
    }

    /** What pages complained of: script errors, and violations of the content security policy. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
