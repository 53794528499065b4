package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds bodies that no file lists by the form of their names: "Norvik Drilling Ltd", "Hartley Police Department",
 * "University of Norvik".
 */
public final class UnlistedBodies {

    /** Words that are a body's name, and the rule that says so. */
    public record Found(int first, int last, int start, int end, String id, String rule) {}

    private static final long POST = Cue.bits(Cue.OFFICE, Cue.PERSON, Cue.PERSONS, Cue.BUSINESS);
    private static final long BESIDE = POST | Cue.bits(Cue.BODY_NOUN, Cue.NAMING);
    private static final long TELLING = BESIDE | Cue.bits(Cue.LEGAL_FORM, Cue.ENDING);
    private static final long SIGNS = BESIDE
            | Cue.bits(
                    Cue.ENDING,
                    Cue.WEAK_ENDING,
                    Cue.ENDING_PHRASE,
                    Cue.LEGAL_FORM,
                    Cue.BEGINNING,
                    Cue.LEADING,
                    Cue.SAYING);

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final Gazetteer gazetteer;
    private final BodyNameWords words;
    private final BodyNameReader names;
    private final LeadingForms leading;
    private final BodyModifiers modifiers;
    private final BodySupport support;
    private final ListedNames listed;
    private final BodyNouns nouns;
    private final BodyAppositions appositions;
    private final BodyPosts posts;
    private final MediumInitials initials;
    private final NamePairs pairs;
    private final BrandNames brands;
    private final NamedPapers papers;
    private final SmallEndings small;
    private final CapitalisedNames common;
    private final List<Found> found = new ArrayList<>();

    private UnlistedBodies(ScannedText scanned, Gazetteer gazetteer) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.gazetteer = gazetteer;
        this.words = new BodyNameWords(scanned);
        this.names = new BodyNameReader(scanned, words);
        this.leading = new LeadingForms(scanned, words);
        this.modifiers = new BodyModifiers(scanned, words);
        this.support = new BodySupport(scanned);
        this.listed = new ListedNames(scanned);
        DescribedNames described = new DescribedNames(scanned, gazetteer, words);
        this.nouns = new BodyNouns(scanned, gazetteer, described);
        this.appositions = new BodyAppositions(scanned, nouns, described);
        this.posts = new BodyPosts(scanned, described);
        this.pairs = new NamePairs(scanned, described);
        this.brands = new BrandNames(scanned, support, described);
        this.initials = new MediumInitials(scanned, gazetteer, support);
        this.papers = new NamedPapers(scanned, described);
        this.small = new SmallEndings(scanned, gazetteer, words);
        this.common = new CapitalisedNames(scanned, words, names, support);
    }

    /** Whether a text has a word that names of bodies begin or end with or that describes one, a bracket or an ampersand. */
    public static boolean mayFind(ScannedText scanned) {
        return scanned.tokens.hasAny(SIGNS) || scanned.text.indexOf('(') >= 0 || scanned.text.indexOf('&') >= 0;
    }

    /** The bodies in text order; no two overlap. */
    public static List<Found> in(ScannedText scanned, Gazetteer gazetteer) {
        if (!mayFind(scanned)) {
            return List.of();
        }
        UnlistedBodies bodies = new UnlistedBodies(scanned, gazetteer);
        Tokens tokens = scanned.tokens;
        int word = tokens.nextCapitalOr(0, TELLING);
        while (word < tokens.count()) {
            word = tokens.nextCapitalOr(bodies.lookAt(word) + 1, TELLING);
        }
        return bodies.found;
    }

    /** Looks for names that begin or end at a word, or that the word describes; returns the last word handled. */
    private int lookAt(int word) {
        if (tokens.isAny(word, BESIDE)) {
            lookBeside(word);
        }
        if (tokens.isCapital(word) || tokens.is(word, Cue.LEGAL_FORM)) {
            add(initials.at(word));
            add(pairs.at(word));
            add(brands.at(word));
            add(papers.behind(word));
            return look(word);
        }
        add(small.to(word));
        return word;
    }

    /** Looks for a name that a noun, a post or a naming verb describes. */
    private void lookBeside(int noun) {
        if (tokens.is(noun, Cue.BODY_NOUN) && !add(nouns.beside(noun)) && !add(appositions.apposed(noun))) {
            add(appositions.between(noun));
        }
        if (tokens.is(noun, Cue.NAMING)) {
            add(posts.named(noun));
        } else if (tokens.isAny(noun, POST)) {
            add(posts.behind(noun));
            add(posts.before(noun));
        }
    }

    /** Adds a body, if there is one and it stands behind the last one; returns whether it does. */
    private boolean add(@Nullable Found body) {
        boolean added = body != null && body.first() > lastFound();
        if (added) {
            found.add(body);
        }
        return added;
    }

    /** Looks for a name that begins or ends at a word; returns the last word that has been handled. */
    private int look(int word) {
        if (tokens.is(word, Cue.LEADING)) {
            int last = leading.lastFrom(word);
            if (last > word) {
                add(word, last, "body-leading");
                return Math.max(word, lastFound());
            }
        }
        if (tokens.is(word, Cue.BEGINNING) && names.isOfBehind(word) && !isListedTo(word)) {
            int last = names.lastBehind(word);
            if (last > word && (!tokens.is(word, Cue.TOWN) || support.isTurnedTo(word, last))) {
                add(names.firstOf(word), last, "body-of");
                return Math.max(word, lastFound());
            }
        }
        if (!words.isEnding(word) || names.isEndingBehind(word)) {
            return word;
        }
        boolean legal = tokens.is(word, Cue.LEGAL_FORM);
        int ending = words.phraseTo(word);
        int first = names.firstBefore(ending);
        if (first == ending || !modifiers.isProper(first, ending - 1, legal, ending < word)) {
            lookCommon(word);
            return word;
        }
        boolean strong = legal || ending < word || tokens.is(word, Cue.ENDING) || modifiers.isStrengthened(word);
        if (!strong && !support.isSupported(first, word, lastFound()) && !common.isFirm(first, word)) {
            lookCommon(word);
            return word;
        }
        add(first, word, "body");
        return word;
    }

    /** Looks for a name of common words that ends at a word: "the School Committee". */
    private void lookCommon(int word) {
        int first = tokens.is(word, Cue.INSTITUTION) ? common.firstTo(word, lastFound()) : word;
        if (first < word) {
            add(first, word, "body-common");
        }
    }

    /** Whether a file lists an actor whose name ends here: "European Central Bank of". */
    private boolean isListedTo(int word) {
        Hit hit = scanned.hitTo(word);
        return hit != null && hit.isActor();
    }

    private int lastFound() {
        return found.isEmpty() ? -1 : found.get(found.size() - 1).last();
    }

    private void add(int first, int last, String rule) {
        if (first <= lastFound() || listed.isListed(first, last, rule) || isThing(last)) {
            return;
        }
        String id = words.id(first, last);
        if (id.length() <= ArticleKnowledge.LONGEST && !gazetteer.isTaken(id) && gazetteer.isBody(id)) {
            found.add(new Found(first, last, tokens.start(first), tokens.end(last), id, rule));
        }
    }

    /** Whether the word after the name makes it the name of a thing: "Norvik University Press Cup". */
    private boolean isThing(int last) {
        int next = last + 1;
        return around.isSpaceAfter(last)
                && tokens.isCapital(next)
                && (tokens.is(next, Cue.NAMESAKE) || tokens.is(next, Cue.STREET) || tokens.isWord(next, "Base"))
                && !tokens.is(next, Cue.ENDING)
                && !tokens.is(next, Cue.WEAK_ENDING)
                && !around.isTitleCase(next);
    }
}
