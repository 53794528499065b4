package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the full names that a paragraph introduces with a title or a role: "Dr Jane Roe", "spokesman John Smith", "John
 * Smith, a farmer from", "the director, John Smith, said", "John Smith, 34,", "said John Smith", or whose first word is a
 * first name and nothing else. A heading introduces nobody: its capitals do not tell where a name ends.
 */
final class Introductions {

    private static final int REACH = 7;
    private static final int OLDEST = 115;
    private static final Set<String> LINKS = Set.of("for", "of", "in", "at", "to", "with", "from", "on", "the");

    private static final Set<String> ARTICLES = Set.of("the", "The", "a", "A", "an", "An");

    /** A full name, the id that it makes ({@code abdulaziz-kamilov}) and the rule that makes it a person's. */
    record Introduction(NameSpan name, String id, String rule) {}

    private final Scan scan;
    private final NameReader names;
    private final PersonClues clues;
    private final List<Introduction> found = new ArrayList<>();
    /** The last word of a name behind a noun of persons in the plural, so that a list goes on. */
    private int listed = -1;

    Introductions(Scan scan, Coverage coverage) {
        this.scan = scan;
        this.names = new NameReader(scan, coverage);
        this.clues = new PersonClues(scan);
        for (int word = 0; word < scan.count(); word++) {
            if (!scan.isCapital(word)) {
                continue;
            }
            boolean start = mayStart(word);
            NameSpan name = start ? names.from(word) : null;
            String rule = name == null ? null : rule(name);
            if (name == null && start) {
                name = isAddressed(word) ? names.single(word) : null;
                rule = "title";
            }
            if (name != null && rule != null) {
                found.add(new Introduction(name, names.id(name), rule));
                word = name.last();
            }
        }
    }

    private @Nullable String rule(NameSpan name) {
        if (isInList(name)) {
            listed = name.last();
            return "list";
        }
        if (scan.isShouting()) {
            boolean office = isIntroducing(name.first() - 1) && scan.isTitleGap(name.first() - 1);
            return office ? "role-before" : null;
        }
        if (!isHeading(name)) {
            String known = knownRule(name);
            if (known != null) {
                return known;
            }
        }
        String rule = clues.rule(name);
        if ("byline".equals(rule)) {
            listed = name.last();
        }
        return rule;
    }

    /** "Mr Whitlock", "Queen Suthira": a form of address before a name of one word. */
    private boolean isAddressed(int word) {
        int before = word - 1;
        return scan.is(before, Cue.ONE_NAME_TITLE)
                && scan.isCapital(before)
                && scan.isTitleGap(before)
                && !scan.isTitleCase(word)
                && !scan.isPossessive(scan.end(before));
    }

    /** "sprinters X Y and Z W": behind a noun of persons in the plural, or behind such a name and a comma or "and". */
    private boolean isInList(NameSpan name) {
        int before = name.first() - 1;
        if (scan.isSpaceAfter(before)
                && scan.is(before, Cue.PERSONS)
                && (!scan.isCapital(before) || scan.isFirst(before))) {
            return true;
        }
        if (listed < 0) {
            return false;
        }
        boolean comma = before == listed && scan.isCommaAfter(before);
        boolean and = scan.isWord(before, "and")
                && scan.isSpaceAfter(before)
                && (before - 1 == listed && (scan.isSpaceAfter(listed) || scan.isCommaAfter(listed)));
        return comma || and;
    }

    /** The names in text order; no two overlap. */
    List<Introduction> found() {
        return found;
    }

    /** A name starts where no other capitalised word that could belong to it stands before. */
    private boolean mayStart(int word) {
        int before = word - 1;
        if (scan.is(before, Cue.PLAIN) && scan.isSpaceAfter(before) && ARTICLES.contains(scan.word(before))) {
            return false;
        }
        return !scan.isCapital(before)
                || !(scan.isSpaceAfter(before) || scan.isHyphenAfter(before))
                || isIntroducing(before)
                || isOfficeOf(before)
                || scan.isPlain(before)
                || scan.is(before, Cue.SAYING)
                || (scan.isFirst(before) && !scan.is(before, Cue.GIVEN) && scan.is(word, Cue.GIVEN))
                || (scan.isAllCapitals(before) && before < 2 && !scan.isAllCapitals(word));
    }

    private boolean isIntroducing(int word) {
        return scan.is(word, Cue.OFFICE)
                || scan.is(word, Cue.PERSON)
                || (scan.is(word, Cue.TITLE) && scan.isCapital(word));
    }

    /** Whether a word ends what an office is of: "Minister of Industry and Trade", before the holder's name. */
    private boolean isOfficeOf(int word) {
        if (!scan.isCapital(word) || !scan.has(Cue.OFFICE)) {
            return false;
        }
        boolean of = false;
        for (int at = word; at > word - REACH && scan.isSpaceAfter(at); at--) {
            if (scan.is(at, Cue.OFFICE) && of) {
                return true;
            }
            String text = scan.word(at);
            of = text.equals("of") || text.equals("for");
            boolean field = scan.isCapital(at) && (scan.is(at, Cue.COMMON) || scan.is(word + 1, Cue.GIVEN));
            if (!of && !text.equals("and") && !text.equals("the") && !field) {
                return false;
            }
        }
        return false;
    }

    private @Nullable String knownRule(NameSpan name) {
        int before = name.first() - 1;
        if (scan.is(before, Cue.TITLE) && scan.isCapital(before) && scan.isTitleGap(before)) {
            return "title";
        }
        boolean office = scan.is(before, Cue.OFFICE) || scan.is(before, Cue.PERSON) || isOfficeOf(before);
        if (scan.isSpaceAfter(before) && office) {
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
        if (!scan.is(name.first(), Cue.GIVEN)) {
            return null;
        }
        return isSpeaker(name) ? "speaker" : isThing(name) ? null : "given-name";
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
                return !scan.isCapital(at) || scan.isLink(at + 1, "of");
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

    private boolean isHeading(NameSpan name) {
        int next = name.last() + 1;
        boolean saying = scan.isSpaceAfter(name.last()) && scan.is(next, Cue.SAYING) && !scan.isCapital(next);
        return !saying && scan.isTitleCase(name.first());
    }

    private boolean isThing(NameSpan name) {
        int after = scan.end(name.last());
        return scan.hitFrom(name.first()) != null
                || scan.is(name.first(), Cue.PARTICLE)
                || SurnameGuard.isSaint(name.first() - 1, scan)
                || scan.text.startsWith(" &", after);
    }

    private boolean isSpeaker(NameSpan name) {
        int before = name.first() - 1;
        return (scan.isSpaceAfter(name.last()) && scan.is(name.last() + 1, Cue.SAYING))
                || (scan.isSpaceAfter(before) && scan.is(before, Cue.SAYING) && !scan.isCapital(before));
    }
}
