package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A name of a person whom an article has introduced: the parts of the full name from number {@code from} to the end.
 * From 0 it is the full name, from a later part a surname.
 */
record KnownName(String id, List<String> parts, int from) {

    /** Instead of a number: only the family name in "Wu Jinglian" and "Desmond Koh Jun Wei". */
    private static final int FAMILY = -1;

    /** How many parts a name has in which the family name stands behind another given name. */
    private static final int EASTERN_PARTS = 4;

    /**
     * Words that name a person; {@code last} is inclusive. Shared means that another known person has the same surname.
     */
    record Match(String id, int first, int last, boolean isFull, boolean isShared) {}

    /** Adds all names of a person to a map by the first part of the name. */
    static void add(String id, Map<String, List<KnownName>> byPart) {
        List<String> parts = List.of(id.split("-", -1));
        byPart.computeIfAbsent(parts.get(0), part -> new ArrayList<>(2)).add(new KnownName(id, parts, FAMILY));
        if (parts.size() == EASTERN_PARTS) {
            byPart.computeIfAbsent(parts.get(1), part -> new ArrayList<>(2)).add(new KnownName(id, parts, FAMILY));
        }
        for (int from = 0; from < parts.size(); from++) {
            byPart.computeIfAbsent(parts.get(from), part -> new ArrayList<>(2)).add(new KnownName(id, parts, from));
        }
    }

    static String part(String word) {
        return CharFolding.fold(word);
    }

    /** The longest of these names that is written at a word. A surname counts only for people who were named before. */
    static @Nullable Match longest(
            List<KnownName> names,
            ScannedText scanned,
            int word,
            Predicate<String> namedBefore,
            ToIntFunction<String> recency) {
        Match best = null;
        for (KnownName name : names) {
            int last = name.lastAt(scanned, word);
            if (last < 0 || (name.from != 0 && !namedBefore.test(name.id))) {
                continue;
            }
            if (name.isSurnameOnly() && isOfNamed(names, scanned, word, namedBefore)) {
                continue;
            }
            boolean full = name.from == 0 && (name.parts.size() > 1 || best == null);
            boolean nearer = best != null
                    && last == best.last()
                    && !full
                    && !best.isFull()
                    && recency.applyAsInt(name.id) > recency.applyAsInt(best.id());
            if (best == null || last > best.last() || nearer || (last == best.last() && full && !best.isFull())) {
                best = new Match(name.id, name.startOver(scanned, word), last, full, false);
            } else if (last == best.last()
                    && !full
                    && !best.isFull()
                    && !best.id().equals(name.id)
                    && recency.applyAsInt(name.id) == recency.applyAsInt(best.id())) {
                best = new Match(best.id(), best.first(), last, false, true);
            }
        }
        return best;
    }

    private boolean isSurnameOnly() {
        return parts.size() == 1;
    }

    /** Whether a surname without a title before it is that of a person whom the article has named in full. */
    private static boolean isOfNamed(
            List<KnownName> names, ScannedText scanned, int word, Predicate<String> namedBefore) {
        if (names.size() < 3 || scanned.tokens.is(word - 1, Cue.TITLE)) {
            return false;
        }
        for (KnownName name : names) {
            if (name.from > 0 && name.from == name.parts.size() - 1 && namedBefore.test(name.id)) {
                return true;
            }
        }
        return false;
    }

    /** The last word of this name if it stands at a word, else -1. */
    private int lastAt(ScannedText scanned, int word) {
        int at = word;
        if (from == FAMILY) {
            boolean family = parts.size() > 1
                    && parts.size() <= EASTERN_PARTS
                    && scanned.tokens.is(word, Cue.FAMILY_FIRST)
                    && !scanned.tokens.is(word, Cue.GIVEN)
                    && !scanned.around.isHyphenAfter(word);
            return family ? word : -1;
        }
        for (int part = from; part < parts.size(); part++) {
            if (part > from) {
                int nicknamed = from == 0 ? scanned.names.behindNickname(at) : -1;
                if (nicknamed < 0 && !isJoined(scanned, at)) {
                    return -1;
                }
                at = nicknamed < 0 ? at + 1 : nicknamed;
                while (from == 0
                        && (scanned.tokens.isInitial(at) || scanned.names.isInnerTitle(at))
                        && !part(scanned.tokens.word(at)).equals(parts.get(part))) {
                    at = Math.max(at + 1, scanned.names.behindNickname(at));
                }
            }
            if (!scanned.tokens.isWord(at) || !part(scanned.tokens.word(at)).equals(parts.get(part))) {
                return -1;
            }
        }
        return scanned.tokens.isCapital(at) || (from == 0 && scanned.around.isHyphenAfter(at - 1)) ? at : -1;
    }

    private static boolean isJoined(ScannedText scanned, int word) {
        return scanned.around.isSpaceAfter(word)
                || scanned.around.isHyphenAfter(word)
                || scanned.around.isApostropheAfter(word);
    }

    /** The first word of a surname with its particle ("al-Sadr"); the word itself if there is no particle. */
    private int startOver(ScannedText scanned, int word) {
        boolean particle = from > 1
                && (scanned.around.isHyphenAfter(word - 1) || scanned.around.isSpaceAfter(word - 1))
                && part(scanned.tokens.word(word - 1)).equals(parts.get(from - 1));
        return particle ? word - 1 : word;
    }

    /** Whether the next word makes it the name of a thing: "Smith Street", "Jane Roe Foundation". */
    static boolean isThing(int last, ScannedText scanned) {
        int next = last + 1;
        return scanned.around.isSpaceAfter(last)
                && scanned.tokens.isCapital(next)
                && (scanned.tokens.is(next, Cue.NAMESAKE)
                        || scanned.tokens.is(next, Cue.COMMON)
                        || scanned.tokens.is(next, Cue.PRIVATE))
                && !(scanned.tokens.is(next, Cue.OFFICE) && scanned.tokens.is(next + 1, Cue.OFFICE))
                && !scanned.around.isTitleCase(next);
    }

    /** Whether the words before a surname show that it belongs to another person: "Jane Smith", "St. Smith". */
    static boolean isAnothers(int first, ScannedText scanned) {
        return scanned.tokens.isInitial(first - 1)
                || scanned.names.isSaint(first - 1)
                || scanned.names.isBehindName(first);
    }
}
