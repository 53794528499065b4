package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the full names that a paragraph introduces with a title or a role: "Dr Jane Roe", "spokesman John Smith", "John
 * Smith, a farmer from", "the director, John Smith, said", "John Smith, 34,", "said John Smith". A heading introduces
 * nobody: its capitals do not tell where a name ends.
 */
final class Introductions {

    private static final int REACH = 7;
    private static final int OLDEST = 115;
    private static final Set<String> LINKS = Set.of("for", "of", "in", "at", "to", "with", "from", "on", "the");

    /** A full name and the rule that makes it a person's. */
    record Introduction(NameSpan name, String rule) {}

    private final Scan scan;
    private final NameReader names;
    private final List<Introduction> found = new ArrayList<>();

    Introductions(Scan scan, Coverage coverage) {
        this.scan = scan;
        this.names = new NameReader(scan, coverage);
        for (int word = 0; word < scan.count(); word++) {
            if (!scan.isCapital(word)) {
                continue;
            }
            NameSpan name = mayStart(word) ? names.from(word) : null;
            String rule = name == null || scan.isTitleCase(word) ? null : rule(name);
            if (name != null && rule != null) {
                found.add(new Introduction(name, rule));
                word = name.last();
            }
        }
    }

    /** The names in text order; no two overlap. */
    List<Introduction> found() {
        return found;
    }

    /** A name starts where no other capitalised word that could belong to it stands before. */
    private boolean mayStart(int word) {
        int before = word - 1;
        return !scan.isCapital(before)
                || !(scan.isSpaceAfter(before) || scan.isHyphenAfter(before))
                || isIntroducing(before)
                || scan.is(before, Cue.PLAIN)
                || scan.is(before, Cue.SAYING);
    }

    private boolean isIntroducing(int word) {
        return scan.is(word, Cue.OFFICE)
                || scan.is(word, Cue.PERSON)
                || (scan.is(word, Cue.TITLE) && scan.isCapital(word));
    }

    private @Nullable String rule(NameSpan name) {
        int before = name.first() - 1;
        if (scan.is(before, Cue.TITLE) && scan.isCapital(before) && scan.isTitleGap(before)) {
            return "title";
        }
        if (scan.isSpaceAfter(before) && (scan.is(before, Cue.OFFICE) || scan.is(before, Cue.PERSON))) {
            return "role-before";
        }
        if (scan.isCommaAfter(name.last())) {
            if (isAge(name.last() + 1)) {
                return "age";
            }
            if (isRoleBehind(name.last() + 1) || (scan.isCommaAfter(before) && isRoleBefore(before))) {
                return "apposition";
            }
        }
        return isSpeaker(name) ? "speaker" : null;
    }

    private boolean isAge(int word) {
        return scan.isNumber(word)
                && scan.end(word) - scan.start(word) <= 3
                && Integer.parseInt(scan.word(word)) <= OLDEST
                && (!scan.isSpaceAfter(word) || !scan.isCapital(word + 1));
    }

    /** "a spokesman for", "the former head of": a role in small letters before the next comma. */
    private boolean isRoleBehind(int word) {
        for (int at = word; at < word + REACH && scan.isWord(at); at++) {
            if (scan.is(at, Cue.OFFICE) || scan.is(at, Cue.PERSON)) {
                return !scan.isCapital(at) || at > word;
            }
            if (LINKS.contains(scan.word(at)) && at > word) {
                return false;
            }
            if (!scan.isSpaceAfter(at) && !scan.isHyphenAfter(at) && !scan.isApostropheAfter(at)) {
                return false;
            }
        }
        return false;
    }

    /** "the director, NAME," and "spokesman for the ministry, NAME,". */
    private boolean isRoleBefore(int word) {
        for (int at = word; at > word - REACH && scan.isWord(at); at--) {
            if (scan.is(at, Cue.OFFICE) || scan.is(at, Cue.PERSON)) {
                return at == word || LINKS.contains(scan.word(at + 1));
            }
            if (!scan.isSpaceAfter(at - 1) && !scan.isHyphenAfter(at - 1) && !scan.isApostropheAfter(at - 1)) {
                return false;
            }
        }
        return false;
    }

    private boolean isSpeaker(NameSpan name) {
        if (!scan.is(name.first(), Cue.GIVEN)) {
            return false;
        }
        int before = name.first() - 1;
        return (scan.isSpaceAfter(name.last()) && scan.is(name.last() + 1, Cue.SAYING))
                || (scan.isSpaceAfter(before) && scan.is(before, Cue.SAYING) && !scan.isCapital(before));
    }
}
