package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.mentions.MentionIndex;
import io.newswire.streams.matching.rules.SurnameGuard;
import io.newswire.streams.matching.text.ScannedText;
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

    private final ScannedText scanned;
    private final NameReader names;
    private final PersonClues clues;
    private final List<Introduction> found = new ArrayList<>();
    /** The last word of a name behind a noun of persons in the plural, so that a list goes on. */
    private int listed = -1;

    Introductions(ScannedText scanned, MentionIndex coverage) {
        this.scanned = scanned;
        this.names = new NameReader(scanned, coverage);
        this.clues = new PersonClues(scanned);
        for (int word = 0; word < scanned.count(); word++) {
            if (!scanned.isCapital(word)) {
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
        if (scanned.isShouting()) {
            boolean office = isIntroducing(name.first() - 1) && scanned.isTitleGap(name.first() - 1);
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
        return scanned.is(before, Cue.ONE_NAME_TITLE)
                && scanned.isCapital(before)
                && scanned.isTitleGap(before)
                && !scanned.isTitleCase(word)
                && !scanned.isPossessive(scanned.end(before));
    }

    /** "sprinters X Y and Z W": behind a noun of persons in the plural, or behind such a name and a comma or "and". */
    private boolean isInList(NameSpan name) {
        int before = name.first() - 1;
        if (scanned.isSpaceAfter(before)
                && scanned.is(before, Cue.PERSONS)
                && (!scanned.isCapital(before) || scanned.isFirst(before))) {
            return true;
        }
        if (listed < 0) {
            return false;
        }
        boolean comma = before == listed && scanned.isCommaAfter(before);
        boolean and = scanned.isWord(before, "and")
                && scanned.isSpaceAfter(before)
                && (before - 1 == listed && (scanned.isSpaceAfter(listed) || scanned.isCommaAfter(listed)));
        return comma || and;
    }

    /** The names in text order; no two overlap. */
    List<Introduction> found() {
        return found;
    }

    /** A name starts where no other capitalised word that could belong to it stands before. */
    private boolean mayStart(int word) {
        int before = word - 1;
        if (scanned.is(before, Cue.PLAIN) && scanned.isSpaceAfter(before) && ARTICLES.contains(scanned.word(before))) {
            return false;
        }
        return !scanned.isCapital(before)
                || !(scanned.isSpaceAfter(before) || scanned.isHyphenAfter(before))
                || isIntroducing(before)
                || isOfficeOf(before)
                || scanned.isPlain(before)
                || scanned.is(before, Cue.SAYING)
                || (scanned.isFirst(before) && !scanned.is(before, Cue.GIVEN) && scanned.is(word, Cue.GIVEN))
                || (scanned.isAllCapitals(before) && before < 2 && !scanned.isAllCapitals(word));
    }

    private boolean isIntroducing(int word) {
        return scanned.is(word, Cue.OFFICE)
                || scanned.is(word, Cue.PERSON)
                || (scanned.is(word, Cue.TITLE) && scanned.isCapital(word));
    }

    /** Whether a word ends what an office is of: "Minister of Industry and Trade", before the holder's name. */
    private boolean isOfficeOf(int word) {
        if (!scanned.isCapital(word) || !scanned.has(Cue.OFFICE)) {
            return false;
        }
        boolean of = false;
        for (int at = word; at > word - REACH && scanned.isSpaceAfter(at); at--) {
            if (scanned.is(at, Cue.OFFICE) && of) {
                return true;
            }
            String text = scanned.word(at);
            of = text.equals("of") || text.equals("for");
            boolean field = scanned.isCapital(at) && (scanned.is(at, Cue.COMMON) || scanned.is(word + 1, Cue.GIVEN));
            if (!of && !text.equals("and") && !text.equals("the") && !field) {
                return false;
            }
        }
        return false;
    }

    private @Nullable String knownRule(NameSpan name) {
        int before = name.first() - 1;
        if (scanned.is(before, Cue.TITLE) && scanned.isCapital(before) && scanned.isTitleGap(before)) {
            return "title";
        }
        boolean office = scanned.is(before, Cue.OFFICE) || scanned.is(before, Cue.PERSON) || isOfficeOf(before);
        if (scanned.isSpaceAfter(before) && office) {
            return "role-before";
        }
        if (scanned.isCommaAfter(name.last())) {
            if (isAge(name.last() + 1)) {
                return "age";
            }
            if (isRoleBehind(name.last() + 1) || (scanned.isCommaAfter(before) && isRoleBefore(before))) {
                return "apposition";
            }
        }
        if (!scanned.is(name.first(), Cue.GIVEN)) {
            return null;
        }
        return isSpeaker(name) ? "speaker" : isThing(name) ? null : "given-name";
    }

    private boolean isAge(int word) {
        return scanned.isNumber(word)
                && scanned.end(word) - scanned.start(word) <= 3
                && Integer.parseInt(scanned.word(word)) <= OLDEST
                && (!scanned.isSpaceAfter(word) || !scanned.isCapital(word + 1));
    }

    /** "a spokesman for", "the former head of": a role in small letters before the next comma. */
    private boolean isRoleBehind(int word) {
        for (int at = word; at < word + REACH && scanned.isWord(at); at++) {
            if (scanned.is(at, Cue.OFFICE) || scanned.is(at, Cue.PERSON)) {
                return !scanned.isCapital(at) || scanned.isLink(at + 1, "of");
            }
            if (LINKS.contains(scanned.word(at)) && at > word) {
                return false;
            }
            if (!scanned.isSpaceAfter(at) && !scanned.isHyphenAfter(at) && !scanned.isApostropheAfter(at)) {
                return false;
            }
        }
        return false;
    }

    /** "the director, NAME," and "spokesman for the ministry, NAME,". */
    private boolean isRoleBefore(int word) {
        for (int at = word; at > word - REACH && scanned.isWord(at); at--) {
            if (scanned.is(at, Cue.OFFICE) || scanned.is(at, Cue.PERSON)) {
                return at == word || LINKS.contains(scanned.word(at + 1));
            }
            if (!scanned.isSpaceAfter(at - 1) && !scanned.isHyphenAfter(at - 1) && !scanned.isApostropheAfter(at - 1)) {
                return false;
            }
        }
        return false;
    }

    private boolean isHeading(NameSpan name) {
        int next = name.last() + 1;
        boolean saying = scanned.isSpaceAfter(name.last()) && scanned.is(next, Cue.SAYING) && !scanned.isCapital(next);
        return !saying && scanned.isTitleCase(name.first());
    }

    private boolean isThing(NameSpan name) {
        int after = scanned.end(name.last());
        return scanned.hitFrom(name.first()) != null
                || scanned.is(name.first(), Cue.PARTICLE)
                || SurnameGuard.isSaint(name.first() - 1, scanned)
                || scanned.text.startsWith(" &", after);
    }

    private boolean isSpeaker(NameSpan name) {
        int before = name.first() - 1;
        return (scanned.isSpaceAfter(name.last()) && scanned.is(name.last() + 1, Cue.SAYING))
                || (scanned.isSpaceAfter(before) && scanned.is(before, Cue.SAYING) && !scanned.isCapital(before));
    }
}
