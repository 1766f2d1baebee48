package io.tallystick.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.tallystick.app.EveryPage;
import io.tallystick.app.SignedScan;
import io.tallystick.app.StartedProgram;
import io.tallystick.events.documents.ListMark;
import io.tallystick.events.kernel.RecordId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signed list sent, looked at and checked in a browser, against the program as started. */
final class DocumentPageTest {
    @TempDir
    Path folder;

    @Test
    void a_signed_list_is_sent_shown_page_by_page_and_found_sound() throws Exception {
        try (StartedProgram program = StartedProgram.on(folder.resolve("data"));
                Chromium chromium = Chromium.open()) {
            Person archivist = chromium.loggedIn(program.address("").toString(), "archivist", "en-GB");
            Path list = Files.writeString(
                    folder.resolve("list.csv"),
                    "題名,年度,頁數,件數,保管期限,保管單位類型,檔案門類,分類號\nPlans,2024,3,1,30年,件,WS,KFB\n",
                    StandardCharsets.UTF_8);
            String transfer = archivist.imports(list);
            Page page = archivist.page();
            String key = transfer.substring(transfer.lastIndexOf('/') + 1);
            String hash = page.locator("#transfer .facts .hash span").first().innerText();

            send(
                    page,
                    SignedScan.pdf(
                            "Another list",
                            new ListMark(RecordId.of("transfer", "2026-009999"), "0".repeat(64)).text()));
            archivist.sees("[data-upload-answer]", "names another list");
            send(page, SignedScan.pdf("Signed by both", new ListMark(RecordId.of("transfer", key), hash).text()));
            archivist.recorded();
            archivist.sees(".papers", "list hash read and equal");

            page.locator("[data-read]").first().click();
            page.locator("#preview img.page").first().waitFor();
            assertThat(
                            (Boolean)
                                    page.evaluate(
                                            "new Promise(r => { const i = document.querySelector('#preview img.page'); i.complete ? r(i.naturalWidth > 500) : i.onload = () => r(i.naturalWidth > 500); })"))
                    .isTrue();

            archivist.at("/fixity");
            page.locator("[data-sweep]").first().click();
            archivist.sees("#fixity table", "completed");
            assertThat(chromium.complaints()).isEmpty();
            EveryPage.opens(program, "archivist");
        }
    }

    private static void send(Page page, byte[] content) {
        page.locator("form[data-upload] input[type=file]")
                .setInputFiles(new FilePayload("signed.pdf", "application/pdf", content));
    }
}
