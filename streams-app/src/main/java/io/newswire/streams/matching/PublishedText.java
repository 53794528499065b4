package io.newswire.streams.matching;

import io.newswire.streams.matching.mentions.Judgement;
import io.newswire.streams.matching.mentions.Mention;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was published, and the clean text that is read: tags, entities and broken encodings are replaced by the
 * characters they stand for. Positions in the clean text can be turned back into positions in the published one.
 */
final class PublishedText {

    /** The first characters of everything that is replaced: entities, tags, broken encodings, ligatures. */
    private static final String SIGNS = "&<\u00e2\u00c3\ufb00\ufb01\ufb02\ufb03\ufb04";

    private static final int LONGEST_ENTITY = 10;
    private static final int LONGEST_TAG = 2000;
    private static final String LETTERS = "AEIOUYaeiouyNnCcSsZz";
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("nbsp", " "),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("rsquo", "’"),
            Map.entry("lsquo", "‘"),
            Map.entry("rdquo", "”"),
            Map.entry("ldquo", "“"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("szlig", "ß"),
            Map.entry("oslash", "ø"),
            Map.entry("Oslash", "Ø"),
            Map.entry("aelig", "æ"),
            Map.entry("AElig", "Æ"),
            Map.entry("oelig", "œ"),
            Map.entry("eth", "ð"),
            Map.entry("thorn", "þ"),
            Map.entry("shy", ""),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("thinsp", " "));
    /** Combining marks by the part of an entity's name after the letter: "acute" in "eacute". */
    private static final Map<String, Character> MARKS = Map.of(
            "acute", '\u0301', "grave", '\u0300', "circ", '\u0302', "uml", '\u0308', "tilde", '\u0303', "cedil",
            '\u0327', "ring", '\u030a', "caron", '\u030c');

    /** The text to read. */
    final String clean;

    private final int[] offsets;
    private final int[] ends;

    private PublishedText(String clean, int[] offsets, int[] ends) {
        this.clean = clean;
        this.offsets = offsets;
        this.ends = ends;
    }

    /** Cleans a text. If there is nothing to replace, the clean text is the text itself. */
    static PublishedText of(String text) {
        return isClean(text) ? new PublishedText(text, new int[0], new int[0]) : new Cleaner(text).clean();
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < SIGNS.length(); i++) {
            if (text.indexOf(SIGNS.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** The start, in the published text, of the character at a position of the clean text. */
    int start(int position) {
        return offsets.length == 0 ? position : offsets[position];
    }

    /** The end, in the published text, of the character before a position of the clean text. */
    int end(int position) {
        return offsets.length == 0 ? position : ends[position - 1];
    }

    private boolean isSame() {
        return offsets.length == 0;
    }

    /** A reading of the clean text, as one of the published text. */
    Reading restore(Reading reading, String published) {
        if (isSame()) {
            return reading;
        }
        List<Mention> mentions = new ArrayList<>(reading.mentions().size());
        for (Mention mention : reading.mentions()) {
            mentions.add(mention.at(start(mention.start()), end(mention.end()), published));
        }
        return new Reading(mentions, reading.learned());
    }

    /** Judgements on the clean text, as ones on the published text. */
    List<Judgement> restore(List<Judgement> judgements, String published) {
        return isSame()
                ? judgements
                : judgements.stream()
                        .map(judgement -> judgement.at(start(judgement.start()), end(judgement.end()), published))
                        .toList();
    }

    /** Builds the clean text from left to right. */
    private static final class Cleaner {

        private final String text;
        private final StringBuilder clean;
        private int[] offsets;
        private int[] ends;
        private int at;

        Cleaner(String text) {
            this.text = text;
            this.clean = new StringBuilder(text.length());
            this.offsets = new int[text.length() + 1];
            this.ends = new int[text.length() + 1];
        }

        PublishedText clean() {
            while (at < text.length()) {
                char c = text.charAt(at);
                boolean replaced = switch (c) {
                    case '&' -> replaceEntity();
                    case '<' -> replaceTag();
                    case 'â', 'Ã' -> replaceBroken();
                    case '\ufb00' -> put("ff", 1);
                    case '\ufb01' -> put("fi", 1);
                    case '\ufb02' -> put("fl", 1);
                    case '\ufb03' -> put("ffi", 1);
                    case '\ufb04' -> put("ffl", 1);
                    default -> false;
                };
                if (!replaced) {
                    put(String.valueOf(c), 1);
                }
            }
            int length = clean.length();
            return new PublishedText(clean.toString(), Arrays.copyOf(offsets, length), Arrays.copyOf(ends, length));
        }

        /** Writes the meaning of the next {@code length} characters; all of it gets their position. */
        private boolean put(String meaning, int length) {
            reserve(clean.length() + meaning.length() + 1);
            for (int i = 0; i < meaning.length(); i++) {
                offsets[clean.length()] = at;
                ends[clean.length()] = at + length;
                clean.append(meaning.charAt(i));
            }
            at += length;
            return true;
        }

        private void reserve(int size) {
            if (size > offsets.length) {
                offsets = Arrays.copyOf(offsets, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
        }

        private boolean replaceEntity() {
            int end = text.indexOf(';', at);
            if (end < 0 || end - at > LONGEST_ENTITY || end - at < 3) {
                return false;
            }
            String meaning = meaning(text.substring(at + 1, end));
            return meaning != null && put(meaning, end + 1 - at);
        }

        private static @Nullable String meaning(String entity) {
            if (entity.startsWith("#")) {
                return ofNumber(entity);
            }
            String named = NAMED.get(entity);
            if (named != null) {
                return named;
            }
            Character mark = LETTERS.indexOf(entity.charAt(0)) < 0 ? null : MARKS.get(entity.substring(1));
            return mark == null ? null : Normalizer.normalize(entity.substring(0, 1) + mark, Normalizer.Form.NFC);
        }

        private static @Nullable String ofNumber(String entity) {
            boolean hex = entity.length() > 2 && Character.toLowerCase(entity.charAt(1)) == 'x';
            try {
                int code = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
                return Character.isValidCodePoint(code) && code >= ' ' ? Character.toString(code) : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }

        /** A tag is a space; its attributes are no text. */
        private boolean replaceTag() {
            boolean tag = at + 1 < text.length()
                    && (Character.isLetter(text.charAt(at + 1))
                            || text.charAt(at + 1) == '/'
                            || text.charAt(at + 1) == '!');
            int end = tag ? text.indexOf('>', at) : -1;
            return end > 0 && end - at < LONGEST_TAG && put(isInline(end) ? "" : " ", end + 1 - at);
        }

        /** Whether a tag can stand within a word, so that it leaves no space: b, i, em, strong. */
        private boolean isInline(int end) {
            String name = text.substring(at + 1, end).replace("/", "");
            return name.equals("b") || name.equals("i") || name.equals("em") || name.equals("strong");
        }

        /** UTF-8 that was read as Windows-1252: "Iranâ€™s", "FranÃ§ois". */
        private boolean replaceBroken() {
            if (text.startsWith("â€™", at)) {
                return put("’", 3);
            }
            if (text.startsWith("â€œ", at) || text.startsWith("â€\u009d", at)) {
                return put("\"", 3);
            }
            if (text.startsWith("â€“", at) || text.startsWith("â€”", at)) {
                return put("–", 3);
            }
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            if (text.charAt(at) == 'Ã' && next >= '\u0080' && next <= '\u00bf' && next != '\u00a0') {
                return put(String.valueOf((char) (next + 0x40)), 2);
            }
            return false;
        }
    }
}
