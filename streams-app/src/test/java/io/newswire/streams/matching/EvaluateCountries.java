package io.newswire.streams.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.mentions.Mention;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Reads articles as JSON lines (gold data for the scorer, say) and prints a JSON line of mentions per paragraph. */
public final class EvaluateCountries {

    private EvaluateCountries() {}

    public static void main(String[] args) throws IOException {
        Matcher matcher = Matcher.of(Gazetteer.bundled());
        ObjectMapper json = new ObjectMapper();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String file : args) {
            try (BufferedReader reader = Files.newBufferedReader(Path.of(file))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    read(matcher, json, json.readTree(line), out);
                }
            }
        }
        out.flush();
    }

    private static void read(Matcher matcher, ObjectMapper json, JsonNode article, PrintStream out) throws IOException {
        ArticleKnowledge known = ArticleKnowledge.none();
        Instant date = Instant.parse(article.path("publishedAt").asText());
        int number = 0;
        for (String line : article.path("body").asText().split("[\\n\\r]+", -1)) {
            String text = line.strip();
            if (text.isEmpty()) {
                continue;
            }
            Reading reading = matcher.read(text, article.path("headline").asText(null), date, known);
            known = ArticleKnowledge.fromBytes(reading.learned().toBytes());
            if (!reading.mentions().isEmpty()) {
                ObjectNode paragraph = json.createObjectNode();
                paragraph.put("articleId", article.path("articleId").asText());
                paragraph.put("paragraph", number);
                ArrayNode mentions = paragraph.putArray("mentions");
                for (Mention mention : reading.mentions()) {
                    mentions.addObject()
                            .put("kind", mention.kind().wire())
                            .put("id", mention.id())
                            .put("via", mention.via().wire())
                            .put("text", mention.text())
                            .put("start", mention.start())
                            .put("end", mention.end());
                }
                out.println(json.writeValueAsString(paragraph));
            }
            number++;
        }
    }
}
