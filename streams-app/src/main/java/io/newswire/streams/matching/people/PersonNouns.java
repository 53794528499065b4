package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import java.util.Set;

/** Nouns in small letters that are persons by their ending: violist, ombudswoman, restorer. */
final class PersonNouns {

    private static final int SHORTEST_NOUN = 6;
    /** Nouns in -er and -or that are not persons, and makers of things, which are companies. */
    private static final Set<String> THINGS = Set.of(
            "newspaper",
            "carrier",
            "retailer",
            "broadcaster",
            "publisher",
            "insurer",
            "reinsurer",
            "developer",
            "producer",
            "lender",
            "operator",
            "distributor",
            "supplier",
            "manufacturer",
            "brewer",
            "distiller",
            "builder",
            "sponsor",
            "contractor",
            "vendor",
            "cruiser",
            "destroyer",
            "tanker",
            "freighter",
            "trawler",
            "steamer",
            "helicopter",
            "fighter",
            "bomber",
            "chopper",
            "center",
            "theater",
            "quarter",
            "summer",
            "winter",
            "weather",
            "border",
            "number",
            "member",
            "another",
            "either",
            "neither",
            "former",
            "latter",
            "earlier",
            "greater",
            "further",
            "together",
            "however",
            "whether",
            "rather",
            "over",
            "under",
            "after",
            "letter",
            "chapter",
            "monitor",
            "factor",
            "sector",
            "corridor",
            "harbour",
            "harbor",
            "interior",
            "exterior",
            "superior",
            "junior",
            "senior",
            "reactor",
            "tractor",
            "elevator",
            "thriller",
            "bestseller",
            "computer",
            "printer",
            "container",
            "recorder",
            "transmitter",
            "explorer",
            "voyager",
            "lander",
            "orbiter",
            "rover",
            "booster",
            "launcher",
            "sister",
            "brother",
            "river",
            "tower",
            "per",
            "nearer",
            "outer",
            "inner",
            "upper",
            "lower",
            "december",
            "october",
            "september",
            "november",
            "tier",
            "premier",
            "easter",
            "master",
            "poster",
            "filter",
            "shelter",
            "cluster",
            "disaster",
            "encounter",
            "transfer",
            "trailer",
            "freezer",
            "server",
            "router",
            "browser",
            "schooner",
            "starter",
            "owner",
            "provider",
            "processor",
            "investor",
            "creditor",
            "shooter",
            "spinner",
            "behind",
            "order",
            "answer",
            "offer",
            "consider",
            "remember",
            "enter",
            "deliver");

    private PersonNouns() {}

    /** Whether a word is such a noun. */
    static boolean isPerson(int word, ScannedText scanned) {
        if (!scanned.around.isSpaceAfter(word) || scanned.tokens.isCapital(word)) {
            return false;
        }
        String noun = scanned.tokens.word(word);
        if (noun.length() < SHORTEST_NOUN || THINGS.contains(noun) || noun.endsWith("maker")) {
            return false;
        }
        if (noun.endsWith("ist") || noun.endsWith("woman") || noun.endsWith("ician") || noun.endsWith("person")) {
            return true;
        }
        boolean man = noun.endsWith("man") && !noun.equals("german");
        return man
                || ((noun.endsWith("er") || noun.endsWith("or"))
                        && !scanned.tokens.is(word, Cue.PLAIN)
                        && isNounPlace(word, scanned));
    }

    /** Whether a word stands where a noun can stand: not after "to", and not after a word that stands before places. */
    private static boolean isNounPlace(int word, ScannedText scanned) {
        return !scanned.tokens.isWord(word - 1, "to") && !scanned.tokens.is(word - 1, Cue.IN_FRONT);
    }
}
