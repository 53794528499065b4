package io.newswire.streams.kafka;

import java.util.List;

/** The topics of one feed, all named with one prefix ({@code news.} by default). */
public record TopicNames(String prefix) {
    public String paragraphs() {
        return prefix + "paragraphs";
    }

    public String mentions() {
        return prefix + "mentions";
    }

    public String aggregates() {
        return prefix + "aggregates";
    }

    public String deadLetters() {
        return prefix + "paragraphs.dlq";
    }

    public List<String> all() {
        return List.of(paragraphs(), mentions(), aggregates(), deadLetters());
    }
}
