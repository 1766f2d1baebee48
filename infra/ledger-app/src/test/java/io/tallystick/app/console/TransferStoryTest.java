package io.tallystick.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.tallystick.app.EveryPage;
import io.tallystick.app.StartedProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole story of a transfer, as its people live it: every step in the browser, against the program as started. */
final class TransferStoryTest {
    private static final String LIST = """
            題名,年度,文號,頁數,件數,保管期限,保管單位類型,檔案門類,分類號
            關於開發部工作計劃的報告,2026,KFB-001,12,1,永久,案卷,WS,KFB
            Contract for the machine hall,2026,KFB-002,19,1,30年,案卷,WS,KFB
            生產設備驗收記錄,2026,KFB-003,26,2,10年,件,WS,KFB
            Minutes of the product board,2026,KFB-004,33,1,永久,案卷,WS,KFB
            圖紙 KFB-114 主軸總裝圖,2026,KFB-005,40,1,30年,案卷,WS,KFB
            Correspondence with the supplier,2026,KFB-006,47,1,10年,件,WS,KFB
            """;

    @TempDir
    Path folder;

    @Test
    void a_list_is_imported_approved_dispatched_counted_settled_signed_and_reconciled() throws Exception {
        Path list = Files.writeString(folder.resolve("list.csv"), LIST, StandardCharsets.UTF_8);
        try (StartedProgram program = StartedProgram.on(folder.resolve("data"));
                Chromium chromium = Chromium.open()) {
            String address = program.address("").toString();
            Person filer = chromium.loggedIn(address, "filer", "en-GB");
            Person head = chromium.loggedIn(address, "head", "zh-TW");
            Person receiver = chromium.loggedIn(address, "receiver", "en-GB");
            Person sender = chromium.loggedIn(address, "archivist", "en-GB");
            Person auditor = chromium.loggedIn(address, "auditor", "en-GB");
            Person chief = chromium.loggedIn(address, "chief", "en-GB");

            String transfer = filer.imports(list);
            assertThat(filer.state()).isEqualTo("Waits for approval");
            approvedBySomebodyElse(filer, head, transfer);
            sender.at(transfer).give("custody.DispatchTransfer");
            receiver.at(transfer).give("custody.RegisterArrival");
            assertThat(receiver.state()).isEqualTo("Being counted");

            theTransferorMayNotCount(filer, transfer);
            onlyWhoMayActIsAsked(sender, auditor, transfer);
            counted(receiver, transfer);
            settled(chief, transfer);
            signedByBoth(filer, receiver, transfer);

            assertThat(chromium.complaints()).isEmpty();
            EveryPage.opens(program, "archivist");
            EveryPage.opens(program, "auditor");
        }
    }

    private static void approvedBySomebodyElse(Person filer, Person head, String transfer) {
        filer.at(transfer);
        assertThat(filer.page()
                        .locator("details.barred[data-command='custody.ApproveTransfer']")
                        .isVisible())
                .as("a button the filer's posts do not allow is greyed")
                .isTrue();
        head.at(transfer);
        assertThat(head.page().locator("html").getAttribute("lang")).isEqualTo("zh-Hant");
        head.give("custody.ApproveTransfer");
        assertThat(head.state()).isEqualTo("已審定");
    }

    /**
     * The filer handed over; counting is the receiver's. The button is not offered, and says why; who opens the form all
     * the same is refused, and the refusal says what to do and is itself on the record.
     */
    private static void theTransferorMayNotCount(Person filer, String transfer) {
        filer.at(transfer);
        assertThat(filer.page().locator("a[href$='/count']").count()).isZero();
        Locator barred = filer.page().locator("details.barred[data-command='custody.CompleteCount']");
        barred.locator("summary").click();
        barred.locator("a[data-drawer]").click();
        Locator form = filer.page().locator("#drawer form[data-name='custody.CompleteCount']");
        form.locator("button[type=submit]").click();
        Locator refusal = filer.page().locator("#drawer [data-refusal]");
        refusal.waitFor();
        assertThat(refusal.locator(".remedies").innerText()).contains("Archivist");
        refusal.locator("a[href^='/timeline/event/']").click();
        filer.page().locator("#event").waitFor();
        assertThat(filer.page().locator("#event .note.bad").innerText()).contains("Archivist");
        assertThat(filer.page().locator("#event").innerText()).contains("Filer Li");
    }

    /** Whoever arrived for the receiver is not offered the other side, and who only reads is offered nothing. */
    private static void onlyWhoMayActIsAsked(Person sender, Person auditor, String transfer) {
        sender.at(transfer);
        assertThat(sender.page().locator("a[href$='/count']").count()).isZero();
        assertThat(sender.page()
                        .locator("details.barred[data-command='custody.CountLines'] p")
                        .first()
                        .textContent())
                .contains("VI-14", "transferor");
        sender.at(transfer + "/count");
        assertThat(sender.page().locator("#barred").innerText()).contains("VI-14");
        sender.page().locator("#mini button").first().waitFor();
        assertThat(sender.page().locator("#acts button:enabled").count()).isZero();
        sender.at("/");
        assertThat(sender.page().locator(".work").count()).isZero();
        for (String page : new String[] {transfer, "/posts", "/transfers", "/units"}) {
            auditor.at(page);
            assertThat(auditor.page()
                            .locator(".head .actions a.btn[data-drawer]")
                            .count())
                    .as(page)
                    .isZero();
        }
    }

    private static void counted(Person receiver, String transfer) {
        receiver.at(transfer).page().locator("a[href$='/count']").click();
        receiver.page().locator("#mini button").nth(5).waitFor();
        assertThat(receiver.page().evaluate("document.activeElement.id")).isEqualTo("scanned");

        receiver.scan("1-2");
        receiver.sees("#n-seen", "2");
        receiver.scan("");
        receiver.sees("#n-seen", "3");
        receiver.page().keyboard().press("u");
        receiver.sees("#n-seen", "2");
        receiver.page().keyboard().press("p");
        receiver.page().fill("#pages-counted", "24");
        receiver.page().keyboard().press("Enter");
        receiver.sees("#n-seen", "3");
        receiver.page().keyboard().press("r");
        receiver.page().keyboard().press("4");
        receiver.sees("#log", "Damage");
        receiver.page().keyboard().press("m");
        receiver.sees("#n-left", "1");
        receiver.page().context().setOffline(true);
        receiver.scan("6");
        receiver.sees("#sending", "not sent");
        receiver.page().context().setOffline(false);
        receiver.sees("#sending", "all sent");
        receiver.sees("#n-left", "0");

        receiver.page().click("#complete");
        receiver.page().locator("#transfer").waitFor();
        assertThat(receiver.state()).isEqualTo("Counted");
        // The head is exchanged when the models move, so what is read once may be what is being taken away.
        PlaywrightAssertions.assertThat(receiver.page().locator("#balance"))
                .containsText(
                        Pattern.compile(
                                "Dispatched\\s+6\\s+=\\s+accepted\\s+4\\s+[+]\\s+rejected\\s+1\\s+[+]\\s+missing"
                                        + "\\s+1\\s[\\s\\S]*balances"),
                        new LocatorAssertions.ContainsTextOptions().setUseInnerText(true));
        assertThat(receiver.page().locator("#line-3").innerText()).contains("26 → 24");
        assertThat(receiver.page().locator("#line-4").innerText()).contains("Damage");
        assertThat(receiver.page().locator("#line-5").innerText()).contains("missing");
    }

    private static void settled(Person chief, String transfer) {
        chief.at(transfer);
        for (String how : new String[] {"ACCEPTED_AS_COUNTED", "RETURNED_FOR_REWORK", "DECLARED_LOST"}) {
            String line = how.equals("ACCEPTED_AS_COUNTED") ? "3" : how.equals("DECLARED_LOST") ? "5" : "4";
            chief.page().locator("#line-" + line + " a[data-difference]").click();
            Locator form = chief.page().locator("#drawer form[data-name='custody.ResolveDiscrepancy']");
            form.locator("[data-field=resolution] select").selectOption(how);
            form.locator("[data-field=note] input").fill("Seen together with the department");
            chief.give(form);
        }
        assertThat(chief.page().locator("#line-5").innerText()).contains("Declared lost", "Archives Chief");
        assertThat(chief.page().locator("a[data-difference]").count()).isZero();
    }

    private static void signedByBoth(Person filer, Person receiver, String transfer) {
        filer.at(transfer).give("custody.SignReceipt");
        assertThat(filer.state()).isEqualTo("Signed by the transferor");
        receiver.at(transfer).give("custody.SignReceipt");
        assertThat(receiver.state()).isEqualTo("Reconciled");
        assertThat(receiver.page().locator(".signature .hash").allInnerTexts().stream()
                        .distinct())
                .as("both signed over the same hash")
                .hasSize(1);
        receiver.at(transfer + "/print");
        assertThat(receiver.page().locator(".paper").count()).isEqualTo(2);
    }
}
