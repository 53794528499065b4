package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.ActorType;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.matching.knowledge.KnowledgeBuilder;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;

/** The short forms that the name of one body that no file lists makes: initials, its first words, its last words. */
final class UnlistedShortForms {

    private static final int SHORTEST = 4;
    /** Of the last words of a name, two and three together are learnt. */
    private static final int MOST_TAILS = 2;

    /** Rules for names that do not say themselves what they name. */
    private static final Set<String> DESCRIBED = Set.of("body-noun", "body-post", "body-initials");

    /** Words that are no short form by themselves. */
    private static final long NO_SHORT = Cue.bits(
            Cue.GIVEN,
            Cue.COMMON,
            Cue.PLAIN,
            Cue.BRIDGE,
            Cue.PARTICLE,
            Cue.BUSINESS,
            Cue.OFFICE,
            Cue.PERSON,
            Cue.ENDING,
            Cue.WEAK_ENDING);
    /** Words that the first words of a company's name do not end with: "Orvek Water" of "Orvek Water Technologies". */
    private static final long KIND = Cue.bits(Cue.LEGAL_FORM, Cue.ENDING, Cue.WEAK_ENDING, Cue.ENDING_PHRASE);
    /** Words that say nothing of which body is meant. */
    private static final long GENERAL = Cue.bits(Cue.COMMON, Cue.ENDING, Cue.WEAK_ENDING, Cue.PLAIN, Cue.MONTH);

    private final UnlistedBodies.Found body;
    private final Subject actor;
    private final ScannedText scanned;
    private final Tokens tokens;
    private final KnowledgeBuilder knowledge;

    UnlistedShortForms(UnlistedBodies.Found body, Subject actor, ScannedText scanned, KnowledgeBuilder knowledge) {
        this.body = body;
        this.actor = actor;
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.knowledge = knowledge;
    }

    void learn() {
        int initials = Initials.behind(body.last(), scanned);
        if (initials >= 0 && (Initials.fit(body.first(), body.last(), initials, scanned) || isForeign(initials))) {
            knowledge.learnShort(tokens.word(initials), body.id());
        }
        if (DESCRIBED.contains(body.rule()) || tokens.is(body.last(), Cue.WEAK_ENDING) || actor.isFirm()) {
            learn(body.first(), body.last());
        }
        ImpliedShortForms.learn(body.id(), body.first(), body.last(), scanned, knowledge);
        learnBracketed();
        if (body.rule().equals("body-leading") && isOwn(body.first() + 1)) {
            learn(body.first() + 1, body.first() + 1);
        }
        if (actor.isFirm()) {
            learnFirstWords();
        } else {
            learnLastWords();
        }
    }

    /** Whether initials in brackets are likely those of the name in another language: four letters or more. */
    private boolean isForeign(int initials) {
        return tokens.end(initials) - tokens.start(initials) >= SHORTEST
                && tokens.isAllCapitals(initials)
                && scanned.hitFrom(initials) == null;
    }

    /** Learns words of the name, unless they follow from another name, too. */
    private void learn(int first, int last) {
        knowledge.learnShortUnlessOther(scanned.text.substring(tokens.start(first), tokens.end(last)), body.id());
    }

    /** Learns a company's name without its legal form, without what it does, and its first word. */
    private void learnFirstWords() {
        int last = body.last();
        while (last > body.first() && tokens.is(last, Cue.LEGAL_FORM)) {
            last--;
        }
        boolean legal = last < body.last();
        if (legal && body.last() - body.first() > 1) {
            learn(body.first(), last);
        }
        while (last > body.first() + 1 && (legal || tokens.isAny(last, KIND)) && !tokens.is(last, Cue.NAMESAKE)) {
            last--;
            if (isOwnTo(last)) {
                learn(body.first(), last);
            }
        }
        if (isOwn(body.first())) {
            learn(body.first(), body.first());
        }
        if (body.last() > body.first() + 2 && scanned.around.isLink(body.first() + 2, "of")) {
            learn(body.first(), body.first() + 1);
        }
    }

    /** Whether the first words of a name are no place, no person and not only words that other names have, too. */
    private boolean isOwnTo(int last) {
        Hit hit = scanned.hitFrom(body.first());
        boolean general = true;
        for (int word = body.first(); word <= last; word++) {
            general &= tokens.isAny(word, GENERAL);
        }
        return !general
                && tokens.isCapital(last)
                && !tokens.is(body.first(), Cue.GIVEN)
                && (hit == null || hit.last() < last);
    }

    /**
     * Learns the last two and three words of an institution's name ("School Board" of "Orvek School Board"), and police
     * without "Department".
     */
    private void learnLastWords() {
        if (actor.is(ActorType.COP) && tokens.isWord(body.last(), "Department")) {
            learn(body.first(), body.last() - 1);
            int town = body.last() - 2;
            if (town >= body.first() && tokens.isWord(town + 1, "Police")) {
                knowledge.learnShortUnlessOther(
                        scanned.text.substring(body.start(), tokens.end(town)) + " police", body.id());
            }
        }
        int first = body.last() - 1;
        boolean owner = tokens.isWord(first, "s") && scanned.around.isApostropheAfter(first - 1);
        first = owner ? first - 1 : first;
        if (first > body.first() && tokens.is(first, Cue.ENDING_PHRASE) && tokens.isWord(body.last(), "District")) {
            knowledge.learnShortUnlessOther(
                    scanned.text.substring(body.start(), tokens.end(first - 1)) + " District", body.id());
        }
        boolean institution = tokens.is(body.last(), Cue.INSTITUTION);
        for (int words = 0; institution && words < MOST_TAILS && first > body.first(); words++) {
            if (!tokens.is(first, Cue.COMMON)) {
                return;
            }
            learn(first, body.last());
            first--;
        }
    }

    /** Learns initials or another name in brackets: "University of Norvik, Orra (UNO)", "Norvik Church (Orra Path)". */
    private void learnBracketed() {
        int end = Initials.endOfTail(body.last(), scanned);
        int initials = end > body.last() ? Initials.behind(end, scanned) : -1;
        if (initials >= 0 && Initials.fit(body.first(), end, initials, scanned)) {
            knowledge.learnShort(tokens.word(initials), body.id());
        }
        int last = Initials.lastOfNameBehind(body.last(), scanned);
        if (last > body.last()) {
            learn(body.last() + 1, last);
        }
    }

    /**
     * Whether the first word of a company's name can stand for the company: it is no place, no first name and no common
     * word.
     */
    private boolean isOwn(int word) {
        return tokens.end(word) - tokens.start(word)
                        >= (tokens.isAllCapitals(word) ? ImpliedShortForms.SHORTEST_INITIALS : SHORTEST)
                && tokens.isCapital(word)
                && scanned.hitFrom(word) == null
                && !scanned.around.isApostropheAfter(word)
                && !tokens.isAny(word, NO_SHORT);
    }
}
