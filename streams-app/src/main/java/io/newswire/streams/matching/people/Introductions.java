package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.mentions.MentionIndex;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
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
    private final Tokens tokens;
    private final TokenContext around;
    private final NameReader names;
    private final PersonClues clues;
    private final List<Introduction> found = new ArrayList<>();
    /** The last word of the last name in a list of people ("sprinters X Y and Z W"); -1 outside a list. */
    private int listed = -1;

    Introductions(ScannedText scanned, MentionIndex coverage) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.names = new NameReader(scanned, coverage);
        this.clues = new PersonClues(scanned);
        for (int word = 0; word < tokens.count(); word++) {
            if (!tokens.isCapital(word)) {
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
        if (around.isShouting()) {
            boolean office = isIntroducing(name.first() - 1) && around.isTitleGap(name.first() - 1);
            return office ? "role-before" : null;
        }
        NameSpan whole = names.withSuffix(name);
        if (names.isHonoured(whole.last())) {
            return "title";
        }
        if (!isHeading(name)) {
            String known = knownRule(whole);
            if (known != null) {
                return known;
            }
        }
        String rule = clues.rule(whole);
        if ("byline".equals(rule)) {
            listed = name.last();
        }
        return rule;
    }

    /** "Mr Whitlock", "Queen Suthira": a form of address before a name of one word. */
    private boolean isAddressed(int word) {
        int before = word - 1;
        return tokens.is(before, Cue.ONE_NAME_TITLE)
                && tokens.isCapital(before)
                && around.isTitleGap(before)
                && !around.isTitleCase(word)
                && !around.isPossessive(tokens.end(before));
    }

    /** "sprinters X Y and Z W": after a noun of persons in the plural, or after such a name and a comma or "and". */
    private boolean isInList(NameSpan name) {
        int before = name.first() - 1;
        if (around.isSpaceAfter(before)
                && tokens.is(before, Cue.PERSONS)
                && (!tokens.isCapital(before) || around.isFirst(before))) {
            return true;
        }
        if (listed < 0) {
            return false;
        }
        boolean comma =
                before == listed && (around.isCommaAfter(before) || scanned.text.startsWith("/", tokens.end(before)));
        boolean and = tokens.isWord(before, "and")
                && around.isSpaceAfter(before)
                && (before - 1 == listed && (around.isSpaceAfter(listed) || around.isCommaAfter(listed)));
        return comma || and;
    }

    /** The names in text order; no two overlap. */
    List<Introduction> found() {
        return found;
    }

    /**
     * Whether a name can start at a word: no other capitalised word that could be part of the name stands before it.
     */
    private boolean mayStart(int word) {
        int before = word - 1;
        if (tokens.is(before, Cue.PLAIN) && around.isSpaceAfter(before) && ARTICLES.contains(tokens.word(before))) {
            return false;
        }
        return !tokens.isCapital(before)
                || !(around.isSpaceAfter(before) || around.isHyphenAfter(before))
                || isIntroducing(before)
                || isOfficeOf(before)
                || around.isPlain(before)
                || tokens.is(before, Cue.SAYING)
                || (around.isFirst(before) && !tokens.is(before, Cue.GIVEN) && tokens.is(word, Cue.GIVEN))
                || (tokens.isAllCapitals(before) && before < 2 && !tokens.isAllCapitals(word));
    }

    private boolean isIntroducing(int word) {
        return tokens.is(word, Cue.OFFICE)
                || tokens.is(word, Cue.PERSON)
                || (tokens.is(word, Cue.TITLE) && tokens.isCapital(word));
    }

    /**
     * Whether a word is the end of an office with its field: "Minister of Industry and Trade". The person's name comes
     * next.
     */
    private boolean isOfficeOf(int word) {
        if (!tokens.isCapital(word) || !tokens.has(Cue.OFFICE)) {
            return false;
        }
        boolean of = false;
        for (int at = word; at > word - REACH && around.isSpaceAfter(at); at--) {
            if (tokens.is(at, Cue.OFFICE) && of) {
                return true;
            }
            String text = tokens.word(at);
            of = text.equals("of") || text.equals("for");
            boolean field = tokens.isCapital(at) && (tokens.is(at, Cue.COMMON) || tokens.is(word + 1, Cue.GIVEN));
            if (!of && !text.equals("and") && !text.equals("the") && !field) {
                return false;
            }
        }
        return false;
    }

    private @Nullable String knownRule(NameSpan name) {
        int before = name.first() - 1;
        if (tokens.is(before, Cue.TITLE) && tokens.isCapital(before) && around.isTitleGap(before)) {
            return "title";
        }
        boolean office = tokens.is(before, Cue.OFFICE) || tokens.is(before, Cue.PERSON) || isOfficeOf(before);
        if (around.isSpaceAfter(before) && office) {
            return "role-before";
        }
        if (around.isCommaBehind(name.last())) {
            if (isAge(name.last() + 1)) {
                return "age";
            }
            if (isRoleBehind(name.last() + 1) || (around.isCommaAfter(before) && isRoleBefore(before))) {
                return "apposition";
            }
        }
        if (!tokens.is(name.first(), Cue.GIVEN)) {
            return null;
        }
        return isSpeaker(name) ? "speaker" : isThing(name) ? null : "given-name";
    }

    private boolean isAge(int word) {
        return tokens.isNumber(word)
                && tokens.end(word) - tokens.start(word) <= 3
                && Integer.parseInt(tokens.word(word)) <= OLDEST
                && (!around.isSpaceAfter(word) || !tokens.isCapital(word + 1));
    }

    /** "a spokesman for", "the former head of": a role in small letters before the next comma. */
    private boolean isRoleBehind(int word) {
        for (int at = word; at < word + REACH && tokens.isWord(at); at++) {
            if (tokens.is(at, Cue.OFFICE) || tokens.is(at, Cue.PERSON)) {
                return !tokens.isCapital(at) || around.isLink(at + 1, "of");
            }
            if (LINKS.contains(tokens.word(at)) && at > word) {
                return false;
            }
            if (!around.isSpaceAfter(at) && !around.isHyphenAfter(at) && !around.isApostropheAfter(at)) {
                return false;
            }
        }
        return false;
    }

    /** "the director, NAME," and "spokesman for the ministry, NAME,". */
    private boolean isRoleBefore(int word) {
        for (int at = word; at > word - REACH && tokens.isWord(at); at--) {
            if (tokens.is(at, Cue.OFFICE) || tokens.is(at, Cue.PERSON)) {
                return at == word || LINKS.contains(tokens.word(at + 1));
            }
            if (!around.isSpaceAfter(at - 1) && !around.isHyphenAfter(at - 1) && !around.isApostropheAfter(at - 1)) {
                return false;
            }
        }
        return false;
    }

    private boolean isHeading(NameSpan name) {
        int next = name.last() + 1;
        boolean saying = around.isSpaceAfter(name.last()) && tokens.is(next, Cue.SAYING) && !tokens.isCapital(next);
        return !saying && around.isTitleCase(name.first());
    }

    private boolean isThing(NameSpan name) {
        int after = tokens.end(name.last());
        return scanned.hitFrom(name.first()) != null
                || tokens.is(name.first(), Cue.PARTICLE)
                || scanned.names.isSaint(name.first() - 1)
                || scanned.text.startsWith(" &", after);
    }

    private boolean isSpeaker(NameSpan name) {
        int before = name.first() - 1;
        return (around.isSpaceAfter(name.last()) && tokens.is(name.last() + 1, Cue.SAYING))
                || (around.isSpaceAfter(before) && tokens.is(before, Cue.SAYING) && !tokens.isCapital(before));
    }
}
