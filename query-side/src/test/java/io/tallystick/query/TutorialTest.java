package io.tallystick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial in README.md, followed to the letter. */
class TutorialTest {
    private static final Pattern BLOCK =
            Pattern.compile("^```(?:java|sql) (\\S+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theTutorialsReadModelCompilesRunsAndPassesItsTest() throws Exception {
        Map<String, String> files = files(Files.readString(Path.of("README.md")));
        assertThat(files.keySet())
                .containsExactly(
                        "io/tallystick/query/filing/pages-by-class.tables.sql",
                        "io/tallystick/query/filing/PagesByClass.java",
                        "io/tallystick/query/filing/PagesByClassTest.java");
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            if (file.getKey().endsWith(".java")) {
                sources.add(path);
            }
        }
        compile(sources);
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            assertThat(runTests(loader.loadClass("io.tallystick.query.filing.PagesByClassTest")))
                    .isEqualTo(1);
        }
    }

    private static Map<String, String> files(String tutorial) {
        Map<String, String> files = new LinkedHashMap<>();
        Matcher block = BLOCK.matcher(tutorial);
        while (block.find()) {
            files.put(block.group(1), block.group(2));
        }
        return files;
    }

    private void compile(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler).as("the tests run on a JDK").isNotNull();
        StringBuilder said = new StringBuilder();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            null,
                            manager,
                            said::append,
                            List.of(
                                    "-d",
                                    folder.toString(),
                                    "-parameters",
                                    "-proc:none",
                                    "-Xlint:all,-classfile,-path"),
                            null,
                            manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
            assertThat(said).as("warnings").isEmpty();
        }
    }

    private static int runTests(Class<?> test) throws ReflectiveOperationException {
        Constructor<?> constructor = test.getDeclaredConstructor();
        constructor.setAccessible(true);
        int run = 0;
        for (Method method : test.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Test.class)) {
                method.setAccessible(true);
                try {
                    method.invoke(constructor.newInstance());
                } catch (InvocationTargetException e) {
                    throw new AssertionError("the tutorial's test fails: " + e.getCause(), e.getCause());
                }
                run++;
            }
        }
        return run;
    }
}
