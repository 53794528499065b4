package io.newswire.standalone.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Articles generated from a seed. Some are published twice. Some are published again, up to three days later, with
 * additional paragraphs; the events of such an article have two dates, and events of other articles lie between them.
 */
final class GeneratedArticles {
    private static final Instant START = Instant.parse("2021-03-01T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COUNTRIES = List.of(
            "Iran",
            "India",
            "Germany",
            "France",
            "Afghanistan",
            "Russia",
            "China",
            "Norway",
            "Brazil",
            "Kenya",
            "Japan",
            "Peru",
            "Egypt",
            "Poland",
            "Italy",
            "Spain",
            "Canada",
            "Mexico",
            "Turkey",
            "Ukraine",
            "Sweden",
            "Nigeria",
            "Chile",
            "Cuba",
            "Ghana",
            "Nepal",
            "Qatar",
            "Yemen",
            "Angola",
            "Iceland",
            "Malta",
            "Fiji",
            "Bhutan",
            "Tuvalu");
    private static final List<String> ACTORS = List.of(
            "The Taliban",
            "The Kremlin",
            "Emmanuel Macron",
            "Angela Merkel",
            "NATO",
            "Boeing",
            "Al-Qaeda",
            "Hezbollah");
    private static final List<String> SENTENCES = List.of(
            "%1$s spoke of %2$s, and %3$s answered.",
            "%1$s: no talks between %2$s and %3$s.",
            "%2$s waited for %3$s; %1$s did not.",
            "In %2$s and again in %2$s, said %1$s.",
            "%2$s voted.",
            "Nothing happened.");

    private final Random random;
    private final Duration span;
    private final double lateDays;
    private final String prefix;

    private GeneratedArticles(long seed, Duration span, String prefix, double lateDays) {
        random = new Random(seed);
        this.span = span;
        this.prefix = prefix;
        this.lateDays = lateDays;
    }

    /** Writes a file with at least this many paragraphs of news over a span of event time. */
    static Path news(Path file, long seed, int paragraphs, Duration span) throws IOException {
        return new GeneratedArticles(seed, span, "news-", 0).write(file, paragraphs);
    }

    /**
     * Writes a file of late news. If it is published in the same time as the news, its articles are up to nine days
     * older than the news at that moment; the latest ones are older than every window.
     */
    static Path late(Path file, long seed, int paragraphs, Duration span) throws IOException {
        return new GeneratedArticles(seed + 1, span, "late-", 4.5).write(file, paragraphs);
    }

    private Path write(Path file, int paragraphs) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            int written = 0;
            for (int article = 0; written < paragraphs; article++) {
                written += write(out, prefix + article, date((double) written / paragraphs));
            }
        }
        return file;
    }

    private Instant date(double progress) {
        double behindDays = lateDays * (1 + Math.sin(4 * Math.PI * progress));
        return START.plusSeconds(Math.round(progress * span.toSeconds() - behindDays * 86_400) + random.nextInt(1_800));
    }

    private int write(BufferedWriter out, String id, Instant date) throws IOException {
        List<String> body = new ArrayList<>(paragraphs(1 + random.nextInt(7)));
        int written = write(out, id, date, body);
        int draw = random.nextInt(20);
        if (draw == 0) {
            written += write(out, id, date, body);
        } else if (draw < 4) {
            body.addAll(paragraphs(1 + random.nextInt(4)));
            written += write(out, id, date.plusSeconds(300 + random.nextInt(3 * 86_400)), body);
        }
        return written;
    }

    private List<String> paragraphs(int count) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
            paragraphs.add(String.format(sentence, any(ACTORS), any(COUNTRIES), any(COUNTRIES)));
        }
        return paragraphs;
    }

    /**
     * Returns a random name; a name is rarer the later it is in the list. The last names leave small windows and
     * return.
     */
    private String any(List<String> names) {
        return names.get((int) (names.size() * Math.pow(random.nextDouble(), 6)));
    }

    private static int write(BufferedWriter out, String id, Instant date, List<String> body) throws IOException {
        ObjectNode article = JSON.createObjectNode()
                .put("articleId", id)
                .put("publishedAt", date.toString())
                .put("body", String.join("\n", body));
        out.write(article.toString());
        out.newLine();
        return body.size();
    }
}
