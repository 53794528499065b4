package io.newswire.streams.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Reads a paragraph whose mentions are marked in the text: <code>{surface|kind id via}</code>, with several readings
 * on one span as <code>{Kremlin|actor kremlin name|country RUS place}</code>. Marked spans may be nested.
 */
final class InlineMarkup {

    private static final Comparator<ExpectedMention> ORDER = Comparator.comparingInt(ExpectedMention::start)
            .thenComparing(ExpectedMention::end, Comparator.reverseOrder())
            .thenComparing(ExpectedMention::kind);

    private InlineMarkup() {}

    static ExpectedParagraph parse(String marked) {
        StringBuilder text = new StringBuilder();
        Deque<Integer> open = new ArrayDeque<>();
        List<ExpectedMention> mentions = new ArrayList<>();
        for (int at = 0; at < marked.length(); at++) {
            char c = marked.charAt(at);
            if (c == '{') {
                open.push(text.length());
            } else if (c == '|') {
                int close = marked.indexOf('}', at);
                if (close < 0 || open.isEmpty()) {
                    throw new IllegalArgumentException("readings outside of a span at " + at + ": " + marked);
                }
                int start = open.pop();
                for (String reading : marked.substring(at + 1, close).split("\\|", -1)) {
                    mentions.add(mention(reading, text.substring(start), start));
                }
                at = close;
            } else if (c == '}') {
                throw new IllegalArgumentException("a span without readings ends at " + at + ": " + marked);
            } else {
                text.append(c);
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("a span without an end: " + marked);
        }
        mentions.sort(ORDER);
        return new ExpectedParagraph(text.toString(), mentions);
    }

    private static ExpectedMention mention(String reading, String surface, int start) {
        String[] words = reading.split(" ", -1);
        if (words.length != 3 || surface.isEmpty()) {
            throw new IllegalArgumentException("not a reading: {" + surface + "|" + reading + "}");
        }
        return new ExpectedMention(words[0], words[1], words[2], surface, start, start + surface.length());
    }
}
