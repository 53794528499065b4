package io.newswire.streams.matching;

import io.newswire.streams.matching.mentions.Mention;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A text with its expected mentions written into it: {@code [[Turkish=TUR] police in [Ankara=TUR/place]=...]}. Behind
 * the equals sign stand one or more subjects divided by commas, each with an optional via and, behind @, the office that
 * the person held.
 */
record MarkedText(String text, List<Expected> mentions) {

    /** A subject expected on a span; {@code via} and {@code role} are empty where the row does not care. */
    record Expected(String id, String via, String role, String surface, int start) {

        boolean isMetBy(Mention mention) {
            return mention.id().equals(id)
                    && mention.start() == start
                    && mention.text().equals(surface)
                    && (via.isEmpty() || mention.via().wire().equals(via))
                    && (role.isEmpty() || role.equals(mention.role()));
        }

        @Override
        public String toString() {
            return start + " " + surface + " = " + id + (via.isEmpty() ? "" : "/" + via)
                    + (role.isEmpty() ? "" : "@" + role);
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
                    mentions.add(expected(subject.strip(), text.substring(start), start));
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

    private static Expected expected(String subject, String surface, int start) {
        String[] held = subject.split("@", 2);
        String[] named = held[0].split("/", 2);
        return new Expected(named[0], named.length > 1 ? named[1] : "", held.length > 1 ? held[1] : "", surface, start);
    }
}
