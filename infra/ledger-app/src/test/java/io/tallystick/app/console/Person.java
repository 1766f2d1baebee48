package io.tallystick.app.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;

/** Somebody working with the console, in the steps people take. */
final class Person {
    private final Page page;

    Person(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Opens a page. */
    Person at(String path) {
        page.navigate(path);
        return this;
    }

    /** Imports a list of good rows as a transfer to the archives room, and returns the transfer's address. */
    String imports(Path list) {
        at("/import");
        page.locator("#file").setInputFiles(list);
        page.selectOption("#from", "org/Z109-KFB");
        page.selectOption("#to", "org/Z109-DAS");
        page.click("#upload button[type=submit]");
        page.locator("#i-state[data-state=CHECKED]").waitFor();
        PlaywrightAssertions.assertThat(page.locator("#i-bad")).hasText("0");
        page.click("#i-admit");
        page.locator("#import-answer a[href^='/transfers/']").click();
        page.locator("#transfer").waitFor();
        return page.url().replaceAll("\\?.*", "");
    }

    /** Opens a command's form from the record on the page. */
    Locator form(String command) {
        // Counting does not wait by itself.
        page.waitForLoadState();
        Locator button =
                page.locator("a[data-command='" + command + "']:visible").first();
        if (button.count() == 0) {
            page.locator("main details.menu > summary.btn:visible").last().click();
        }
        button.click();
        Locator form = page.locator("#drawer form[data-name='" + command + "']");
        form.waitFor();
        return form;
    }

    /** Gives the command as its form stands, and waits until it is recorded. */
    void give(Locator form) {
        form.locator("button[type=submit]").click();
        recorded();
    }

    void give(String command) {
        give(form(command));
    }

    /** Waits until the page says that something was recorded, and clears it away for the next step. */
    void recorded() {
        page.locator("[data-recorded]").first().waitFor();
        page.evaluate("document.querySelectorAll('[data-recorded]').forEach(note => note.remove())");
    }

    /** The state shown in the head of a record. */
    String state() {
        return page.locator(".head h1 .state").innerText().strip();
    }

    /** Types into the counting page's field, as a scanner does, and presses Enter. */
    void scan(String what) {
        page.locator("#scanned").fill(what);
        page.keyboard().press("Enter");
    }

    /** Waits until a text is shown somewhere in the element. */
    void sees(String selector, String text) {
        PlaywrightAssertions.assertThat(page.locator(selector)).containsText(text);
    }
}
