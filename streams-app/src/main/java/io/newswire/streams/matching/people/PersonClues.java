package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a full name with an unknown first name is a person's, by the words beside it or by its form: "X Y,
 * who", "X Y was arrested", "violist X Y", "Wu Jinglian", or a surname that the text uses alone ("Y said").
 */
final class PersonClues {

    private static final Set<String> RELATIVES = Set.of("who", "whose", "whom");
    /** Words behind a surname that stands alone: "Marlow had left". */
    private static final Set<String> AUXILIARIES = Set.of("has", "had", "was", "is", "would", "who", "whose");

    /** At most this many words stand between "identified" and "as". */
    private static final int IDENTIFIED = 4;
    /** Shorter surnames of listed people tell nothing: Day, An. */
    private static final int SHORTEST = 4;

    private static final List<String> ADJECTIVES =
            List.of("ly", "ed", "ing", "ous", "ful", "less", "ish", "ive", "ical", "able", "est", "ant", "ent", "ary");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final Bylines bylines;
    private final PersonVerbs verbs;
    private final Copulas copulas;
    private final Kin kin;
    private final HomeAddress address;

    PersonClues(ScannedText scanned) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.bylines = new Bylines(scanned);
        this.verbs = new PersonVerbs(scanned);
        this.copulas = new Copulas(scanned);
        this.kin = new Kin(scanned);
        this.address = new HomeAddress(scanned);
    }

    /** The rule that makes a full name a person's, or null. */
    @Nullable
    String rule(NameSpan name) {
        String beside = ruleOfWordsBeside(name);
        return beside != null || around.isTitleCase(name.first()) ? beside : ruleOfSentence(name);
    }

    /** A rule that holds in headings, too. */
    private @Nullable String ruleOfWordsBeside(NameSpan name) {
        if (bylines.isCredited(name)) {
            return "byline";
        }
        int next = name.last() + 1;
        if (around.isSpaceAfter(name.last()) && tokens.isWord(next, "who")) {
            return "relative";
        }
        if (around.isCommaBehind(name.last())) {
            if (tokens.isWord(next) && RELATIVES.contains(tokens.word(next))) {
                return "relative";
            }
            if (tokens.isWord(next, "aged") && tokens.isNumber(next + 1)) {
                return "age";
            }
        }
        if (isYearOld(name.first() - 1)) {
            return "age";
        }
        if (isIdentified(name.first() - 1)) {
            return "identified";
        }
        if (address.isBehind(name.last())) {
            return "address";
        }
        if (kin.isBehind(name.last()) || kin.isBefore(name.first())) {
            return "kin";
        }
        return PersonNouns.isPerson(name.first() - 1, scanned) ? "role-before" : null;
    }

    private @Nullable String ruleOfSentence(NameSpan name) {
        if (verbs.isBehind(name.last())) {
            return "person-verb";
        }
        if (copulas.isBehind(name.last())) {
            return "apposition";
        }
        if (tokens.is(name.first(), Cue.FAMILY_FIRST) && EasternNames.isEastern(name, scanned)) {
            return "family-name";
        }
        boolean capitalTells = !around.isFirst(name.first()) || !isAdjective(name.first());
        boolean ownName = !tokens.is(name.first(), Cue.PARTICLE) && !tokens.is(name.first(), Cue.COMMON);
        boolean family = tokens.is(name.last(), Cue.FAMILY) || isListedSurname(name) || isDaughter(name.last());
        if (capitalTells && ownName && family && !isInitialOnly(name)) {
            return "family-name";
        }
        if (isQuoted(name) || (capitalTells && ownName && isSaying(name))) {
            return "speaker";
        }
        return isTwoLong(name) && isUsedAlone(name.last()) ? "surname-behind" : null;
    }

    /** Whether a word has the form of an Icelandic woman's name: "Ragna Kolsdóttir". */
    private boolean isDaughter(int word) {
        return scanned.text.startsWith("dóttir", tokens.end(word) - 6)
                || scanned.text.startsWith("dottir", tokens.end(word) - 6);
    }

    /** Whether the last word is the surname of listed people and nothing else, and the first word begins no sentence. */
    private boolean isListedSurname(NameSpan name) {
        return tokens.end(name.last()) - tokens.start(name.last()) >= SHORTEST
                && !around.isFirst(name.first())
                && !isAdjective(name.first())
                && scanned.hitFrom(name.first()) == null
                && scanned.hitFrom(name.last()) == null
                && scanned.isSurnameOf(name.last(), id -> true);
    }

    private boolean isTwoLong(NameSpan name) {
        return tokens.end(name.last()) - tokens.start(name.last()) > 2
                && (!around.isFirst(name.first()) || !isOpening(name.first()));
    }

    /** Whether a first word of a sentence looks like an adverb or a participle and not like a name. */
    private boolean isOpening(int word) {
        String folded = CharFolding.fold(tokens.word(word));
        return folded.endsWith("ly") || folded.endsWith("ed") || folded.endsWith("ing") || folded.endsWith("ous");
    }

    /** Whether a first word of a sentence may be an adjective or an adverb. */
    private boolean isAdjective(int word) {
        String folded = CharFolding.fold(tokens.word(word));
        for (String ending : ADJECTIVES) {
            if (folded.endsWith(ending)) {
                return true;
            }
        }
        return tokens.is(word, Cue.OPENER) || folded.length() < 3;
    }

    private static boolean isInitialOnly(NameSpan name) {
        return name.first() == name.last();
    }

    /** Whether the surname alone has a verb of persons after it or a form of address before it: "Marlow said". */
    private boolean isUsedAlone(int surname) {
        int length = tokens.end(surname) - tokens.start(surname);
        for (int word = 0; word < tokens.count(); word++) {
            boolean same = tokens.end(word) - tokens.start(word) == length
                    && scanned.text.regionMatches(tokens.start(word), scanned.text, tokens.start(surname), length);
            if (same && isAlone(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAlone(int word) {
        int before = word - 1;
        if (tokens.is(before, Cue.SAYING)
                && !tokens.isCapital(before)
                && around.isSpaceAfter(before)
                && isQuote(before)
                && !around.isSpaceAfter(word)) {
            return true;
        }
        if (tokens.is(before, Cue.ONE_NAME_TITLE) && tokens.isCapital(before) && around.isTitleGap(before)) {
            return true;
        }
        boolean free = before < 0 || !tokens.isCapital(before) || !around.isSpaceAfter(before);
        if (!free || tokens.isWord(before, "the") || !around.isSpaceAfter(word)) {
            return false;
        }
        int next = word + 1;
        return !tokens.isCapital(next)
                && (tokens.is(next, Cue.SAYING)
                        || tokens.is(next, Cue.PERSON_VERB)
                        || (tokens.isWord(next) && AUXILIARIES.contains(tokens.word(next))));
    }

    /** "Y's mother": a surname alone before its possessive and a relative. */
    boolean isOfKin(int surname) {
        return kin.isOwnedBy(surname);
    }

    /** "a teacher, X,": a noun of persons before a name of one word between commas. */
    boolean isExplained(int word) {
        return copulas.isBefore(word) && tokens.end(word) - tokens.start(word) >= SHORTEST;
    }

    /** "the 34-year-old X Y". */
    boolean isYearOld(int before) {
        return tokens.isWord(before, "old") && around.isSpaceAfter(before) && tokens.isWord(before - 1, "year");
    }

    /** "was identified as X Y", "named the dead man as X Y". */
    private boolean isIdentified(int as) {
        if (!around.isLink(as, "as")) {
            return false;
        }
        for (int at = as - 1; at >= as - IDENTIFIED && around.isSpaceAfter(at); at--) {
            if (tokens.isWord(at, "identified") || tokens.isWord(at, "named")) {
                return true;
            }
        }
        return false;
    }

    /** "X Y said", "X Y told". */
    private boolean isSaying(NameSpan name) {
        int next = name.last() + 1;
        return around.isSpaceAfter(name.last())
                && name.first() < name.last()
                && (tokens.isWord(next, "said") || tokens.isWord(next, "told") || tokens.isWord(next, "says"));
    }

    /** Whether a name stands between a quotation and its verb: "…," said X Y; "…," X Y said. */
    private boolean isQuoted(NameSpan name) {
        int before = name.first() - 1;
        int next = name.last() + 1;
        boolean behindVerb = around.isSpaceAfter(before)
                && !tokens.isCapital(before)
                && (tokens.is(before, Cue.SAYING) ? isQuote(before) : isPastTense(before) && isQuoteEnd(before))
                && !around.isSpaceAfter(name.last());
        boolean beforeVerb = around.isSpaceAfter(name.last())
                && tokens.is(next, Cue.SAYING)
                && !tokens.isCapital(next)
                && isQuote(name.first());
        return behindVerb || beforeVerb;
    }

    private boolean isPastTense(int word) {
        return tokens.end(word) - tokens.start(word) > SHORTEST && scanned.text.startsWith("ed", tokens.end(word) - 2);
    }

    /** Whether a comma or the mark of a sentence, a quotation mark and a space stand before a word. */
    private boolean isQuoteEnd(int word) {
        int mark = tokens.start(word) - 2;
        return mark > 0
                && tokens.symbol(mark + 1) == CharFolding.SPACE
                && "\"”’".indexOf(scanned.text.charAt(mark)) >= 0
                && ",?!…".indexOf(scanned.text.charAt(mark - 1)) >= 0;
    }

    /** Whether a quotation or a comma ends before a word. */
    private boolean isQuote(int word) {
        if (word == 0) {
            return false;
        }
        for (int i = tokens.end(word - 1); i < tokens.start(word); i++) {
            if ("\"”“’',".indexOf(scanned.text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
