package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds bodies that no file lists by the form of their names: "Norvik Drilling Ltd", "Hartley Police Department",
 * "University of Norvik".
 */
final class UnlistedBodies {

    private static final int LONGEST = 8;
    private static final Set<String> INNER = Set.of("of", "the", "and", "for", "at", "de", "in");
    /** Common words that may begin a name made of common words: "National Weather Service". */
    private static final Set<String> BROAD = Set.of(
            "national",
            "federal",
            "central",
            "international",
            "royal",
            "supreme",
            "global",
            "european",
            "african",
            "imperial",
            "metropolitan");
    /** Owners whose possessive is part of a name: "Sheriff's Office". */
    private static final Set<String> OWNERS = Set.of(
            "children",
            "women",
            "men",
            "people",
            "sheriff",
            "workers",
            "king",
            "queen",
            "farmers",
            "teachers",
            "students",
            "veterans",
            "prosecutor",
            "governor",
            "moody",
            "mom",
            "sotheby",
            "christie",
            "lloyd",
            "macy",
            "wendy",
            "levi",
            "kohl",
            "mcdonald",
            "peoples");

    /** Words before an ending of two uses that leave it one. */
    private static final Set<String> TELLING =
            Set.of("trade", "liberation", "resistance", "popular", "police", "labor");

    /** Words that are a body's name, and the rule that says so. */
    record Found(int first, int last, int start, int end, String id, String rule) {}

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final Gazetteer gazetteer;
    private final ListedNames listed;
    private final BodySupport support;
    private final List<Found> found = new ArrayList<>();

    private UnlistedBodies(ScannedText scanned, Gazetteer gazetteer) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.gazetteer = gazetteer;
        this.listed = new ListedNames(scanned);
        this.support = new BodySupport(scanned);
    }

    /** Whether a text holds a word that bodies' names end or begin with. */
    static boolean mayFind(ScannedText scanned) {
        return scanned.tokens.has(Cue.ENDING)
                || scanned.tokens.has(Cue.WEAK_ENDING)
                || scanned.tokens.has(Cue.LEGAL_FORM)
                || scanned.tokens.has(Cue.BEGINNING);
    }

    /** The bodies in text order; no two overlap. */
    static List<Found> in(ScannedText scanned, Gazetteer gazetteer) {
        if (!mayFind(scanned)) {
            return List.of();
        }
        UnlistedBodies bodies = new UnlistedBodies(scanned, gazetteer);
        for (int word = 0; word < scanned.tokens.count(); word++) {
            if (scanned.tokens.isCapital(word) || scanned.tokens.is(word, Cue.LEGAL_FORM)) {
                word = bodies.look(word);
            }
        }
        return bodies.found;
    }

    /** Looks for a name at a word; returns the last word that it has dealt with. */
    private int look(int word) {
        if (tokens.is(word, Cue.BEGINNING) && isOfBehind(word) && !isListedTo(word)) {
            int last = lastBehind(word);
            if (last > word) {
                add(firstOf(word - 1, word), last, "body-of");
                return Math.max(word, lastFound());
            }
        }
        if (!isEnding(word) || isEndingBehind(word)) {
            return word;
        }
        boolean legal = tokens.is(word, Cue.LEGAL_FORM);
        int first = firstBefore(word);
        if (first == word || !isProper(first, word - 1, legal)) {
            return word;
        }
        boolean strong = legal || tokens.is(word, Cue.ENDING) || isStrengthened(word);
        if (!strong && !support.isSupported(first, word)) {
            return word;
        }
        add(first, word, "body");
        return word;
    }

    /** Whether a file lists an actor whose name ends here: "European Central Bank of". */
    private boolean isListedTo(int word) {
        Hit hit = scanned.hitTo(word);
        return hit != null && hit.isActor();
    }

    /** "Police Command", "Sheriff's Office", "Teachers Union": the word before says enough. */
    private boolean isStrengthened(int word) {
        int before = word - 1;
        boolean owner = isOwnerS(before)
                || (tokens.isCapital(before) && (OWNERS.contains(fold(before)) || TELLING.contains(fold(before))));
        return owner || (tokens.is(before, Cue.ENDING) && tokens.isCapital(before) && around.isSpaceAfter(before));
    }

    private int lastFound() {
        return found.isEmpty() ? -1 : found.get(found.size() - 1).last();
    }

    private boolean isEnding(int word) {
        if (tokens.is(word, Cue.LEGAL_FORM)) {
            return tokens.isCapital(word) || tokens.isWord(word, "plc");
        }
        return (tokens.is(word, Cue.ENDING) || tokens.is(word, Cue.WEAK_ENDING)) && !isShoutedWord(word);
    }

    private boolean isShoutedWord(int word) {
        return tokens.isAllCapitals(word) && tokens.end(word) - tokens.start(word) > 4;
    }

    /** Whether the name goes on to an ending further behind: "Norvik Energy Holdings Ltd". */
    private boolean isEndingBehind(int word) {
        int next = word + 1;
        if (isJoined(word) && (tokens.isCapital(next) || tokens.isWord(next, "plc")) && isEnding(next)) {
            return true;
        }
        for (int at = word; at < word + 3 && isJoined(at); at++) {
            if (tokens.is(at + 1, Cue.LEGAL_FORM) && isEnding(at + 1)) {
                return true;
            }
            if (!isNameWord(at + 1) || isPersonWord(at + 1)) {
                return false;
            }
        }
        return false;
    }

    private boolean isJoined(int word) {
        return around.isSpaceAfter(word)
                || (scanned.names.isSaint(word) && around.isTitleGap(word))
                || (tokens.isInitial(word) && tokens.isWord(word + 1))
                || isCommaBeforeLegal(word)
                || around.isHyphenAfter(word)
                || isAmpersandAfter(word)
                || (around.isApostropheAfter(word) && tokens.isCapital(word + 1));
    }

    private boolean isCommaBeforeLegal(int word) {
        return around.isCommaAfter(word) && tokens.is(word + 1, Cue.LEGAL_FORM) && tokens.isCapital(word + 1);
    }

    private boolean isAmpersandAfter(int word) {
        return tokens.isWord(word + 1)
                && scanned.text.startsWith(" & ", tokens.end(word))
                && tokens.start(word + 1) == tokens.end(word) + 3;
    }

    private boolean isOfBehind(int word) {
        return (around.isLink(word + 1, "of") || around.isLink(word + 1, "for")) && tokens.isWord(word + 2);
    }

    /** The last word of what a body is of, or the word itself if nothing fit stands there. */
    private int lastBehind(int word) {
        int last = word;
        int at = word + 2;
        while (tokens.isWord(at) && at < word + LONGEST) {
            if (isNameWord(at) && !isPersonWord(at)) {
                last = at;
                if (!isJoined(at) || around.isCommaAfter(at)) {
                    break;
                }
            } else if (!INNER.contains(tokens.word(at)) || !around.isSpaceAfter(at) || !isInnerFit(word, at)) {
                break;
            }
            at++;
        }
        return last;
    }

    /** Whether a small word within a name goes on with it: "of the", "and" between two fields of one department. */
    private boolean isInnerFit(int begin, int at) {
        if (tokens.isWord(at, "and")) {
            return tokens.isCapital(at + 1)
                    && (tokens.is(at - 1, Cue.COMMON)
                            || tokens.isWord(begin, "Department")
                            || tokens.isWord(begin, "Ministry"))
                    && (tokens.is(at + 1, Cue.COMMON) || tokens.is(begin, Cue.BEGINNING))
                    && scanned.hitFrom(at + 1) == null;
        }
        boolean of = tokens.isWord(at, "of") || tokens.isWord(at, "the") || tokens.isWord(at, "for");
        return at == begin + 2
                ? tokens.isWord(at, "the")
                : of ? isNameWord(at + 1) && !isCountry(at + 1) : tokens.isWord(at, "at") && isNameWord(at + 1);
    }

    private boolean isCountry(int word) {
        Hit hit = scanned.hitFrom(word);
        return hit != null && hit.isCountry() && !tokens.is(word, Cue.COMMON);
    }

    private boolean isNameWord(int word) {
        return tokens.isCapital(word)
                && !tokens.is(word, Cue.SAYING)
                && (!tokens.is(word, Cue.PLAIN) || tokens.is(word, Cue.PARTICLE) || tokens.isWord(word, "First"));
    }

    /** The first word of a name that a beginning belongs to: "London School of Economics". */
    private int firstOf(int before, int word) {
        int first = word;
        for (int at = before; at >= 0 && word - at < 4; at--) {
            boolean fit = isNameWord(at)
                    && around.isSpaceAfter(at)
                    && !isPersonWord(at)
                    && !(around.isFirst(at) && isOpener(at));
            if (!fit) {
                break;
            }
            first = at;
        }
        return first;
    }

    private boolean isOpener(int word) {
        return around.isPlain(word) || (tokens.is(word, Cue.IN_FRONT) && !tokens.is(word, Cue.COMMON));
    }

    private boolean isPersonWord(int word) {
        boolean person = tokens.is(word, Cue.OFFICE) || tokens.is(word, Cue.PERSON) || tokens.is(word, Cue.TITLE);
        return person && !tokens.is(word, Cue.COMMON) && !OWNERS.contains(fold(word));
    }

    /** The first word of the capitalised ones that a name's ending closes, or the ending itself. */
    private int firstBefore(int word) {
        int first = word;
        int at = word - 1;
        while (at >= 0 && word - at < LONGEST) {
            if (isOwnerS(at)) {
                first = at - 1;
                at -= 2;
                continue;
            }
            if (!isJoined(at) || !isNameWord(at) || isPersonWord(at)) {
                if (isBeginningBefore(at, first)) {
                    return firstOf(at - 2, at - 1);
                }
                break;
            }
            first = at;
            if (around.isFirst(at) && !isWithinName(at)) {
                break;
            }
            at--;
        }
        while (first < word && isStray(first)) {
            first++;
        }
        return first;
    }

    /** Whether the dot or hyphen before a word ends no sentence: "St. Peter's", "J. Norvik". */
    private boolean isWithinName(int word) {
        int before = word - 1;
        return around.isHyphenAfter(before)
                || (scanned.names.isSaint(before) && around.isTitleGap(before))
                || tokens.isInitial(before);
    }

    /** Whether "University of" stands before the words found so far: "University of Norvik Hospital". */
    private boolean isBeginningBefore(int of, int first) {
        return of > 0
                && first > of
                && around.isLink(of, "of")
                && tokens.is(of - 1, Cue.BEGINNING)
                && tokens.isCapital(of - 1);
    }

    /** A first word that does not belong to the name. */
    private boolean isStray(int word) {
        return around.isFirst(word) ? isOpener(word) && !tokens.isWord(word, "First") : tokens.is(word, Cue.MONTH);
    }

    /** Whether a word is the s of an owner's possessive that is part of a name. */
    private boolean isOwnerS(int word) {
        return word > 0
                && tokens.isWord(word, "s")
                && around.isApostropheAfter(word - 1)
                && around.isSpaceAfter(word)
                && tokens.isCapital(word - 1)
                && (OWNERS.contains(fold(word - 1)) || scanned.names.isSaint(word - 2));
    }

    /** Whether the words before an ending tell one body from others. */
    private boolean isProper(int first, int last, boolean legal) {
        int common = 0;
        for (int word = first; word <= last; word++) {
            if (!tokens.isCapital(word)) {
                continue;
            }
            boolean known = tokens.is(word, Cue.COMMON)
                    || tokens.is(word, Cue.ENDING)
                    || tokens.is(word, Cue.WEAK_ENDING)
                    || tokens.is(word, Cue.NAMESAKE)
                    || tokens.is(word, Cue.PLAIN);
            if (!known && tokens.end(word) - tokens.start(word) > 1 && !OWNERS.contains(fold(word))) {
                return !(word == last && first == last && around.isFirst(first) && !legal && isWeakModifier(word));
            }
            common++;
        }
        return common >= 2 && (legal || BROAD.contains(fold(first)));
    }

    /** Whether a lone first word of a sentence may have its capital from there only. */
    private boolean isWeakModifier(int word) {
        Hit hit = scanned.hitFrom(word);
        String folded = fold(word);
        return hit == null
                && !tokens.is(word, Cue.GIVEN)
                && (folded.endsWith("ed") || folded.endsWith("ing") || folded.endsWith("s"));
    }

    private String fold(int word) {
        return CharFolding.fold(tokens.word(word));
    }

    private void add(int first, int last, String rule) {
        if (first <= lastFound() || listed.isListed(first, last, rule) || isThing(last)) {
            return;
        }
        String id = id(first, last);
        if (id.length() <= ArticleKnowledge.LONGEST && !gazetteer.isTaken(id) && gazetteer.isBody(id)) {
            found.add(new Found(first, last, tokens.start(first), tokens.end(last), id, rule));
        }
    }

    /** Whether the word behind makes it a thing's name: "Norvik University Press Cup". */
    private boolean isThing(int last) {
        int next = last + 1;
        return around.isSpaceAfter(last)
                && tokens.isCapital(next)
                && (tokens.is(next, Cue.NAMESAKE) || tokens.is(next, Cue.STREET))
                && !tokens.is(next, Cue.ENDING)
                && !tokens.is(next, Cue.WEAK_ENDING)
                && !around.isTitleCase(next);
    }

    /** The id that a name makes: its words, folded and joined by hyphens. */
    private String id(int first, int last) {
        StringBuilder id = new StringBuilder();
        for (int word = first; word <= last; word++) {
            boolean apostrophe = word > first && around.isApostropheAfter(word - 1);
            id.append(id.isEmpty() || apostrophe ? "" : "-").append(fold(word).replace(".", ""));
        }
        return id.toString();
    }
}
