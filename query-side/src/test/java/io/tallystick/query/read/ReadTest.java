package io.tallystick.query.read;

import static io.tallystick.query.QueryFixture.by;
import static io.tallystick.query.kit.ShelfEvents.code;
import static io.tallystick.query.kit.ShelfEvents.item;
import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.kit.ShelfEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import io.tallystick.events.text.Messages;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.ReadModels;
import io.tallystick.query.kit.Labels;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Shelf;
import io.tallystick.query.projections.MoveStream;
import io.tallystick.query.projections.Operation;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.projections.ProjectionsController;
import io.tallystick.query.projections.Worlds;
import io.tallystick.query.projections.WorldsController;
import io.tallystick.testkit.Eventually;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ReadTest {
    private static final QueryFixture FIXTURE = new QueryFixture();
    private static final Model MODEL = Model.of(new Shelf());
    private static final Vault NO_VAULT = new Vault() {
        @Override
        public Protected<String> seal(RecordId subject, String value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Disclosed<String> open(Protected<String> value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean erased(RecordId subject) {
            return false;
        }
    };

    private static MockMvc mvc;
    private static Worlds worlds;

    @BeforeAll
    static void someUnits() {
        Projections projections = FIXTURE.start(MODEL);
        worlds = projections.worlds();
        open(1, "關於檔案移交的通知", "SC", 2024);
        open(2, "档案室年度报告", "SC", 2025);
        open(3, "=HYPERLINK(\"http://example.org\")", "KJ", 2025);
        open(4, "Annual report, \"final\"\nsecond line", "KJ", 2026);
        open(5, "100% of_it", "KJ", 2026);
        FIXTURE.log().append(unit(1), by("filing.FileItem"), item(1, 1, 7), code(1, "Z109-WS·2026-D30-KFB-0007"));
        FIXTURE.log().append(unit(2), by("filing.FileItem"), item(2, 1, 5));
        FIXTURE.settle(projections);
        Labels labels = new Labels(new Messages(List.of("read_models", "commands_house")));
        mvc = MockMvcBuilders.standaloneSetup(
                        new ReadController(
                                projections,
                                new ModelReader(projections.world(), NO_VAULT),
                                labels,
                                Clearance.WITHOUT_PERSONAL,
                                new Watermark(labels, java.time.Clock.systemUTC())),
                        new ModelsController(projections, labels),
                        new ProjectionsController(
                                projections,
                                new MoveStream(projections),
                                ReadTest::allows,
                                (who, what, model, about) -> {}),
                        new WorldsController(projections, ReadTest::allows))
                .setControllerAdvice(new ReadProblems(labels))
                .build();
    }

    /** Somebody named after the one post held. */
    private static boolean allows(@Nullable Principal who, Operation operation) {
        return who != null
                && operation.posts().stream().anyMatch(post -> post.name().equals(who.getName()));
    }

    private static void open(int number, String title, String classCode, int year) {
        FIXTURE.log().append(unit(number), by("filing.OpenUnit"), opened(number, title, classCode, year));
    }

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    class=KJ                      | 3 4 5
                    class=KJ&year=2025            | 3
                    class=KJ&class=SC&year.to=2024| 1
                    year.from=2025&year.to=2025   | 2 3
                    year.not=2026                 | 1 2 3
                    code.empty=false              | 1
                    code.starts=Z109-WS           | 1
                    title.has=REPORT              | 4
                    title.has=%                   | 5
                    title.has=of_it               | 5
                    title.starts=_                |
                    opened_at.to=2026-03-01       | 1 2 3 4 5
                    opened_at.from=2026-03-02     |
                    sort=-year,unit               | 4 5 2 3 1
                    sort=code&size=2              | 1 2
                    sort=code&size=2&page=2       | 3 4
                    """)
    void filtersSortsAndPages(String query, String units) throws Exception {
        mvc.perform(get("/api/read/shelf?" + query.strip()))
                .andExpect(status().isOk())
                .andExpect(result -> assertThat(units(result.getResponse().getContentAsString(StandardCharsets.UTF_8)))
                        .isEqualTo(units == null ? "" : units.strip()));
    }

    /** Pages of the second half are read from the other end, with what is missing where it belongs. */
    @ParameterizedTest
    @ValueSource(
            strings = {"code", "-code", "year", "-year", "class,-code", "-code,title", "-opened_at", "title,-year", ""})
    void pagesTogetherAreTheWhole(String sort) throws Exception {
        String whole = asked("sort=" + sort + "&size=50");
        assertThat(whole.split(" ")).hasSize(5);
        for (int size : new int[] {1, 2, 3, 4, 5}) {
            StringBuilder pages = new StringBuilder();
            for (int page = 1; page <= 6; page++) {
                pages.append(asked("sort=" + sort + "&size=" + size + "&page=" + page))
                        .append(' ');
            }
            assertThat(pages.toString().strip().replaceAll(" +", " "))
                    .as("pages of " + size)
                    .isEqualTo(whole);
        }
    }

    private static String asked(String query) throws Exception {
        return units(mvc.perform(get("/api/read/shelf?" + query))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    檔案     | 1 2
                    档案     | 1 2
                    案移交   | 1
                    室       | 2
                    ANNUAL   | 4
                    ann rep  | 4
                    報告     | 2
                    案檔     |
                    hyperlink example | 3
                    """)
    void findsTextHoweverItIsWritten(String typed, String units) throws Exception {
        mvc.perform(post("/api/read/shelf").param("q", typed.strip()))
                .andExpect(status().isOk())
                .andExpect(result -> assertThat(units(result.getResponse().getContentAsString(StandardCharsets.UTF_8)))
                        .isEqualTo(units == null ? "" : units.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense=1",
                "year=abc",
                "year=99999999999",
                "year.near=3",
                "sort=nonsense",
                "page=0",
                "size=501",
                "size=-1",
                "page=1&page=2",
                "opened_at.from=2026-13-01",
                "opened_at.from=yesterday",
                "code.empty=maybe",
                "filer=employee/E0007",
                "sort=filer",
                "columns=unit,nonsense",
                "table=class_count",
                "q=%21",
                "atLeast=x",
                "title=%00",
                "year.has=2",
                "facets=x",
                "last_item=20260101"
            })
    void whatCannotBeAnsweredIsToldWithTheFieldAtFault(String query) throws Exception {
        String field = query.substring(0, query.indexOf('='));
        mvc.perform(get(java.net.URI.create("/api/read/shelf?" + query)))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.errors[0].field", is(field)))
                .andExpect(jsonPath("$.errors[0].detail", containsString(field.equals("q") ? "" : field)));
    }

    @Test
    void aModelNobodyKnowsIsNotFound() throws Exception {
        mvc.perform(get("/api/read/nonsense").header("Accept-Language", "zh-TW"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type", is("urn:tallystick:problem:no-such-model")))
                .andExpect(jsonPath("$.title", is("沒有這個登記簿")));
    }

    @Test
    void tellsPositionTotalAndCountsByUnitAndWithholdsPersonalValues() throws Exception {
        mvc.perform(get("/api/read/shelf?size=1"))
                .andExpect(jsonPath("$.position", is((int) FIXTURE.log().head())))
                .andExpect(jsonPath("$.total", is(5)))
                .andExpect(jsonPath("$.counts.VOLUME", is(5)))
                .andExpect(jsonPath("$.counts.PIECE", is(7)))
                .andExpect(jsonPath("$.masked[0]", is("filer")))
                .andExpect(jsonPath("$.rows[0].filer", org.hamcrest.Matchers.nullValue()))
                .andExpect(jsonPath("$.rows[0].opened_at", is("2026-03-01T08:00:01Z")));
    }

    @Test
    void waitsForOnesOwnWriteAndSaysWhenItIsNotThere() throws Exception {
        mvc.perform(get("/api/read/shelf?atLeast=" + FIXTURE.log().head())).andExpect(status().isOk());
        mvc.perform(get("/api/read/shelf?atLeast=999999"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.type", is("urn:tallystick:problem:not-yet")));
    }

    @Test
    void csvHoldsExactlyWhatIsFilteredAndNoFormula() throws Exception {
        byte[] bytes = mvc.perform(get("/api/read/shelf/export.csv?class=KJ&columns=unit,title,pages"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo(String.join(
                        "\r\n",
                        "\uFEFFunit,title,pages",
                        "unit/2026-000003,\"'=HYPERLINK(\"\"http://example.org\"\")\",0",
                        "unit/2026-000004,\"Annual report, \"\"final\"\"\nsecond line\",0",
                        "unit/2026-000005,100% of_it,0",
                        ""));
    }

    @Test
    void theWorkbookHoldsTheSame() throws Exception {
        byte[] bytes = mvc.perform(get("/api/read/shelf/export.xlsx?year=2024"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).getCellText(1)).isEqualTo("title");
            assertThat(rows.get(1).getCellText(1)).isEqualTo("關於檔案移交的通知");
            assertThat(rows.get(1).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("7");
            // personal columns are left out, not emptied
            assertThat(rows.get(0).stream().map(c -> c.getText()).toList()).doesNotContain("filer");
        }
    }

    @Test
    void anExportThatCannotBeMadeIsToldAsAProblem() throws Exception {
        mvc.perform(get("/api/read/shelf/export.csv?nonsense=1"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void tellsWhatItsTablesHold() throws Exception {
        mvc.perform(get("/api/models/shelf"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.tables.length()", is(1)))
                .andExpect(jsonPath("$.tables[0].columns[0].column", is("unit")))
                .andExpect(jsonPath("$.tables[0].columns[0].link", is("unit")))
                .andExpect(jsonPath("$.tables[0].searchable", is(true)));
    }

    @Test
    void theProjectionsPageHasItsFigures() throws Exception {
        mvc.perform(get("/api/projections"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].model", is("shelf")))
                .andExpect(jsonPath("$[0].state", is("LIVE")))
                .andExpect(jsonPath("$[0].position", is((int) FIXTURE.log().head())))
                .andExpect(jsonPath("$[0].deadLetters", is(0)));
        mvc.perform(get("/api/projections/shelf/dead-letters").principal(holder(Post.LEDGER_ADMINISTRATOR)))
                .andExpect(content().json("[]"));
        mvc.perform(post("/api/projections/nonsense/rebuild").principal(holder(Post.LEDGER_ADMINISTRATOR)))
                .andExpect(status().isNotFound());
    }

    /** The table is the authority; what the operations say of themselves is what is tested. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    GET,  dead-letters,       LEDGER_ADMINISTRATOR COMPLIANCE_OFFICER
                    POST, dead-letters/retry, LEDGER_ADMINISTRATOR
                    """)
    void onlyTheRightPostsOperateTheProjector(HttpMethod method, String what, String posts) throws Exception {
        for (Post post : Post.values()) {
            boolean may = List.of(posts.split(" ")).contains(post.name());
            mvc.perform(request(method, "/api/projections/shelf/" + what).principal(holder(post)))
                    .andExpect(result -> assertThat(result.getResponse().getStatus() < 300)
                            .as("%s as %s", what, post)
                            .isEqualTo(may))
                    .andExpect(may ? status().is2xxSuccessful() : status().isForbidden());
        }
    }

    @Test
    void whoeverDropsAWorldSecondIsToldThatItIsGone() throws Exception {
        long id = worlds.ask(MODEL, worlds.moments().at(1, null).orElseThrow()).id();
        Eventually.holds(() -> !worlds.find(id).orElseThrow().state().underWay());
        String drop = "/api/worlds/" + id + "/drop";
        mvc.perform(post(drop).principal(holder(Post.LEDGER_ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dropped", is(true)));
        mvc.perform(post(drop).principal(holder(Post.LEDGER_ADMINISTRATOR)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type", is("urn:tallystick:problem:no-such-world")))
                .andExpect(jsonPath("$.detail", containsString("Number " + id)));
    }

    @Test
    void whoeverMayNotIsToldWhichPostMay() throws Exception {
        long before = FIXTURE.log().head();
        mvc.perform(post("/api/projections/shelf/rebuild").principal(holder(Post.ARCHIVIST)))
                .andExpect(status().isForbidden())
                .andExpect(header().string("Content-Type", containsString("application/problem+json")))
                .andExpect(jsonPath("$.type", is("urn:tallystick:problem:not-your-post")))
                .andExpect(jsonPath("$.operation", is("REBUILD")))
                .andExpect(jsonPath("$.detail", containsString("Ledger administrator")))
                .andExpect(jsonPath("$.posts[0].post", is("LEDGER_ADMINISTRATOR")))
                .andExpect(jsonPath("$.posts[0].label", is("Ledger administrator")));
        mvc.perform(post("/api/projections/shelf/rebuild")).andExpect(status().isForbidden());
        assertThat(FIXTURE.log().head()).isEqualTo(before);
        assertThat(FIXTURE.rows(MODEL, "select count(*) as n from query.replay_request"))
                .containsExactly(java.util.Map.of("n", 0L));
    }

    private static Principal holder(Post post) {
        return post::name;
    }

    private static String units(String page) {
        List<String> units = com.jayway.jsonpath.JsonPath.read(page, "$.rows[*].unit");
        return String.join(
                " ",
                units.stream()
                        .map(u -> String.valueOf(Integer.parseInt(u.substring(u.length() - 6))))
                        .toList());
    }

    @Test
    void aValueThatACertainColumnCannotHaveIsAnErrorNamingThoseItCan() {
        Model transfers = ReadModels.all().stream()
                .filter(model -> model.name().equals("transfers"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> QueryReading.read(transfers, Map.of("state", List.of("FOO")), any -> true))
                .isInstanceOfSatisfying(BadQuery.class, bad -> {
                    assertThat(bad.field()).isEqualTo("state");
                    assertThat(bad.choices()).startsWith("LISTED", "APPROVED").contains("WITHDRAWN");
                });
        assertThat(QueryReading.read(transfers, Map.of("state", List.of("LISTED", "SIGNED")), any -> true)
                        .conditions())
                .hasSize(1);
    }
}
