package io.newswire.streams.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A text with its expected mentions written into it: {@code [[Turkish=TUR] police in [Ankara=TUR/place]=...]}. Behind
 * the equals sign stand one or more subjects divided by commas, each with an optional via.
 */
record MarkedText(String text, List<Expected> mentions) {

    /** A subject expected on a span; {@code via} is empty where the row does not care. */
    record Expected(String id, String via, String surface, int start) {

        boolean isMetBy(Mention mention) {
            return mention.id().equals(id)
                    && mention.start() == start
                    && mention.text().equals(surface)
                    && (via.isEmpty() || mention.via().wire().equals(via));
        }
    }

    static MarkedText parse(String marked) {
        StringBuilder text = new StringBuilder();
        Deque<Integer> open = new ArrayDeque<>();
        List<Expected> mentions = new ArrayList<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '[') {
                open.push(text.length());
            } else if (c == '=' && !open.isEmpty()) {
                int end = marked.indexOf(']', i);
                int start = open.pop();
                for (String subject : marked.substring(i + 1, end).split(",", -1)) {
                    String[] parts = subject.strip().split("/", -1);
                    mentions.add(
                            new Expected(parts[0], parts.length > 1 ? parts[1] : "", text.substring(start), start));
                }
                i = end;
            } else {
                text.append(c);
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("a [ without = and ]: " + marked);
        }
        return new MarkedText(text.toString(), mentions);
    }
}
