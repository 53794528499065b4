package io.newswire.producer.articles.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.newswire.producer.articles.Article;
import io.newswire.producer.feed.Paragraph;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One article gives the same events in every format. */
class SameArticleTest {

    private static final int ARTICLES = 30;
    private static final String[] WORDS = {
        "Kabul",
        "\"quoted\"",
        "a, b",
        "c; d",
        "tab\tbed",
        "<",
        "&",
        "ünïcode",
        "💶",
        "'tis",
        "x=y",
        "100%",
        "a|b",
        "§",
        "—",
        "{",
        "}",
        "[1]",
        "\\n",
        "Côte d'Ivoire",
        "北京。"
    };

    @TempDir
    private Path dir;

    private record Draft(String id, Instant date, String source, String url, String headline, List<String> paragraphs) {

        private String body(String separator) {
            return String.join(separator, paragraphs);
        }
    }

    @Test
    void shouldGiveTheSameEventsInEveryFormat() throws Exception {
        // Given
        Random random = new Random(11);
        for (int i = 0; i < ARTICLES; i++) {
            Draft draft = draft(random, i);
            List<String> expected = events(List.of(new Article(
                    draft.id(), draft.date(), draft.source(), draft.url(), draft.headline(), draft.body("\n"), PLACE)));
            for (Map.Entry<String, byte[]> file : written(draft).entrySet()) {
                Path folder = Files.createDirectories(dir.resolve(i + "-" + file.getKey()));
                InputFolderUnderTest input = new InputFolderUnderTest(folder).file(file.getKey(), file.getValue());

                // When
                List<String> events = events(input.read());

                // Then
                assertThat(input.problems()).as(file.getKey()).isEmpty();
                assertThat(events).as(file.getKey()).isEqualTo(expected);
            }
        }
    }

    private static final io.newswire.producer.articles.SourceLocation PLACE =
            new io.newswire.producer.articles.SourceLocation("x", 1);

    private static Draft draft(Random random, int number) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            paragraphs.add(words(random, 3 + random.nextInt(20)));
        }
        return new Draft(
                "id-" + number,
                Instant.ofEpochSecond(1_600_000_000L + random.nextInt(100_000_000)),
                "The " + WORDS[random.nextInt(WORDS.length)].replace("\t", " ") + " Paper",
                "https://a.example/" + number,
                words(random, 4).replace("\t", " "),
                paragraphs);
    }

    private static String words(Random random, int count) {
        StringBuilder text = new StringBuilder("So");
        for (int i = 0; i < count; i++) {
            text.append(' ').append(WORDS[random.nextInt(WORDS.length)].replace("\t", " "));
        }
        return text.append('.').toString();
    }

    private static Map<String, byte[]> written(Draft draft) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("own.jsonl", json(draft, "articleId", "publishedAt", "source", "url", "headline", "body") + "\n");
        files.put("news-please.jsonl", json(draft, "id", "date_publish", "source_domain", "url", "title", "maintext"));
        files.put(
                "list.json",
                "{\"status\":\"ok\",\"articles\":["
                        + json(draft, "id", "publishedAt", "source", "url", "title", "content") + "]}");
        files.put("comma.csv", csv(draft, ","));
        files.put("semicolon.csv", csv(draft, ";"));
        files.put("tab.tsv", csv(draft, "\t"));
        files.put(
                "rss.xml",
                String.format(
                        "<rss><channel><title>x</title><item><guid>%s</guid><pubDate>%s</pubDate><source>%s</source><link>%s</link>"
                                + "<title>%s</title><description>%s</description></item></channel></rss>",
                        draft.id(),
                        draft.date(),
                        escape(draft.source()),
                        draft.url(),
                        escape(draft.headline()),
                        escape(html(draft))));
        files.put(
                "nitf.xml",
                String.format(
                        "<nitf><docdata><doc-id id-string=\"%s\"/><date.issue norm=\"%s\"/></docdata><pubdata ex-ref=\"%s\"/><body>"
                                + "<distributor>%s</distributor><hl1>%s</hl1><body.content>%s</body.content></body></nitf>",
                        draft.id(),
                        draft.date(),
                        draft.url(),
                        escape(draft.source()),
                        escape(draft.headline()),
                        html(draft)));
        files.put(
                draft.id() + ".html",
                String.format(
                        "<html><head><meta property=\"og:title\" content=\"%s\"><meta property=\"og:site_name\" content=\"%s\">"
                                + "<meta name=date content=\"%s\"><link rel=canonical href=\"%s\"></head><body><article>%s</article>"
                                + "</body></html>",
                        escape(draft.headline()), escape(draft.source()), draft.date(), draft.url(), html(draft)));
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            bytes.put(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        bytes.put("own.jsonl.gz", Compressed.gzip(files.getOrDefault("own.jsonl", "")));
        bytes.put("comma.csv.zst", Compressed.zstd(files.getOrDefault("comma.csv", "")));
        bytes.put("wide.csv", ("\ufeff" + files.get("comma.csv")).getBytes(StandardCharsets.UTF_16LE));
        return bytes;
    }

    private static String json(Draft draft, String... names) throws IOException {
        StringWriter out = new StringWriter();
        String[] values = {
            draft.id(), draft.date().toString(), draft.source(), draft.url(), draft.headline(), draft.body("\n\n")
        };
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            for (int i = 0; i < names.length; i++) {
                json.writeStringField(names[i], values[i]);
            }
            json.writeEndObject();
        }
        return out.toString();
    }

    private static String csv(Draft draft, String separator) {
        List<String> cells = new ArrayList<>();
        for (String value : List.of(
                draft.id(), draft.date().toString(), draft.source(), draft.url(), draft.headline(), draft.body("\n"))) {
            cells.add('"' + value.replace("\"", "\"\"") + '"');
        }
        return String.join(separator, "id", "date", "source", "url", "title", "text") + "\n"
                + String.join(separator, cells) + "\n";
    }

    private static String html(Draft draft) {
        StringBuilder html = new StringBuilder();
        draft.paragraphs()
                .forEach(text -> html.append("<p>").append(escape(text)).append("</p>"));
        return html.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static List<String> events(List<Article> articles) {
        return articles.stream()
                .flatMap(article -> Paragraph.of(article).stream())
                .map(paragraph -> new String(paragraph.toJson(), StandardCharsets.UTF_8))
                .toList();
    }
}
