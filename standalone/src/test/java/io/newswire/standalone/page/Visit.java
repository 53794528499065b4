package io.newswire.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One user's browser during a test; its pages share what tabs of one browser share. At the end it fails the test if a
 * page has reported an error or requested anything from another host.
 */
public final class Visit implements AutoCloseable {
    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private boolean serverMayFail;

    Visit(Browser browser) {
        this.browser = browser;
    }

    /** Opens a tab in a window of ordinary size, 1280 by 900. */
    public Page open(String url) {
        if (contexts.isEmpty()) {
            return open(url, new Browser.NewContextOptions().setViewportSize(1280, 900));
        }
        return tab(contexts.get(0), url);
    }

    /** Opens a tab of a browser with these settings, which shares nothing with other tabs. */
    public Page open(String url, Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        contexts.add(context);
        return tab(context, url);
    }

    /** From now on, failed requests that the browser logs are not errors. */
    public void letTheServerFail() {
        serverMayFail = true;
    }

    private Page tab(BrowserContext context, String url) {
        Page page = context.newPage();
        String host = URI.create(url).getAuthority();
        page.onPageError(error -> faults.add("error: " + error));
        page.onConsoleMessage(this::note);
        page.onRequest(request -> watch(request, host));
        page.navigate(url);
        return page;
    }

    private void note(ConsoleMessage message) {
        boolean failedRequest = message.text().startsWith("Failed to load resource");
        if (message.type().equals("error") && !(failedRequest && serverMayFail)) {
            faults.add("console: " + message.text() + " of " + message.location());
        }
    }

    private void watch(Request request, String host) {
        if (!Objects.equals(URI.create(request.url()).getAuthority(), host)) {
            faults.add("asked elsewhere: " + request.url());
        }
    }

    /** Closes all tabs. Call it before the server stops. */
    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    void end() {
        close();
        assertThat(faults).as("faults of the pages").isEmpty();
    }

    /** Returns the numbers of the ranked list by id, in the order of the list. */
    public static Map<String, String> rows(Page page) {
        return page.locator("#rows a").all().stream()
                .collect(Collectors.toMap(
                        row -> row.getAttribute("data-id"),
                        row -> row.locator(".value").textContent(),
                        (a, b) -> a + " twice",
                        LinkedHashMap::new));
    }
}
