package io.newswire.standalone.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/**
 * Passes each test a {@link Visit} with the Chromium of this machine; the first class that needs it starts it. {@code
 * -Dbrowser.executable} chooses another executable.
 */
public final class Chromium extends TypeBasedParameterResolver<Visit> implements AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(Chromium.class);
    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    @Override
    public Visit resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Browser browser = test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("browser", unused -> Running.start(), Running.class)
                .browser();
        return test.getStore(NAMESPACE).getOrComputeIfAbsent("visit", unused -> new Visit(browser), Visit.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Visit visit = test.getStore(NAMESPACE).remove("visit", Visit.class);
        if (visit != null) {
            visit.end();
        }
    }

    private static Path executable() {
        String asked = System.getProperty("browser.executable");
        return (asked == null ? USUAL_PLACES.stream() : Stream.of(asked))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("no Chromium at " + (asked == null ? String.join(", ", USUAL_PLACES) : asked)
                                + "; apt-get install chromium, or -Dbrowser.executable=PATH"));
    }

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        static Running start() {
            Path executable = executable();
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(executable)
                                    .setArgs(List.of("--no-sandbox"))));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
