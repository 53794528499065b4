package io.newswire.streams.gazetteer;

import java.util.Locale;
import java.util.Optional;

/** A class of words that helps to decide what the words beside it mean; in the files, a {@code words} block. */
public enum Cue {
    /** First names of people. */
    GIVEN(0),
    /** Forms of address before a surname: Mr, Dr, Judge. */
    TITLE(1),
    /** Offices that stand before a name: President, Foreign Minister, spokesman. */
    OFFICE(2),
    /** Words that begin a sentence with a capital and are no name: But, When, Yesterday. */
    PLAIN(3),
    /** Words after a name that make it the name of a place or thing: Airport, Avenue, University. */
    NAMESAKE(4),
    /** Words before the name of a language: in, speaks, translated. */
    SPEECH(5),
    /** Words after an adjective that make it a language: language, translation. */
    LANGUAGE(6),
    /** Words before the name of a place: in, near, southern. */
    IN_FRONT(7),
    /** Words after the name of a street. */
    STREET(8),
    /** Words after which "US" in a line of capitals is the pronoun: CONTACT US. */
    PRONOUN(9),
    /** Words of local life in the United States. */
    AMERICAN(10),
    /** Words that make an adjective part of the name of a private body: Association, Airlines. */
    PRIVATE(11),
    /** Words before the name of a town: city of. */
    TOWN(12),
    /** Words after the name of a county. */
    COUNTY(13),
    /** First words of names of two words: San, Fort, New. */
    PARTICLE(14),
    /**
     * Words that names of bodies write with a capital and that are no part of a person's name: National, Department.
     */
    COMMON(15),
    /** Words of local life in the United Kingdom. */
    BRITISH(16),
    /** Words of local life in Canada. */
    CANADIAN(17),
    /** Words after a town that make it the name of a newspaper. */
    PAPER(18),
    /** Months and other times that are surnames, too: May. */
    MONTH(19),
    /** Words before a month: in, last, early. */
    WHEN(20),
    /** Words that may stand between a country and a role: riot, senior, deputy. */
    BRIDGE(21),
    /** Words after a role that make it part of a thing's name: police station, government bonds. */
    THING(22),
    /** Words before a country that end its role: former, ex. */
    FORMER(23),
    /** What a person is, in small letters before or after a name: resident, sister, expert. */
    PERSON(24),
    /** Verbs of saying, beside a name: said, told. */
    SAYING(25),
    /** Family names, common ones that mean nothing else. */
    FAMILY(26),
    /** Family names that stand before the given name: Chinese, Korean, Vietnamese, Hungarian. */
    FAMILY_FIRST(27),
    /** Nouns of persons in the plural, before several names: sprinters. */
    PERSONS(28),
    /** Verbs whose subject is a person: died, testified. */
    PERSON_VERB(29),
    /** Words of business: shares, profit. */
    BUSINESS(30),
    /** Words of sport: match, striker. */
    SPORT(31),
    /** The last word of a body's name that says what it is: University, Airlines. */
    ENDING(32),
    /**
     * As {@link #ENDING}, but the word has other uses, so a verb of saying, staff or initials must stand beside it:
     * Group.
     */
    WEAK_ENDING(33),
    /** The legal form after a company's name: Ltd, Inc. */
    LEGAL_FORM(34),
    /** A word that begins a body's name before "of" or "for": University, Ministry. */
    BEGINNING(35),
    /** Words of politics in the United States: Republicans, recount. */
    AMERICAN_POLITICS(36),
    /** Nouns after an adjective that name a dish, an animal, a plant, a disease: coffee, terrier, flu. */
    KIND(37),
    /** Words before the name of a work, ship or band: USS, film, band. */
    WORK(38),
    /** Nouns of towns and regions before "of" and a state: city, port, province. */
    SETTLEMENT(39),
    /** Titles before a name of one word: King, Sheikh, Mr. */
    ONE_NAME_TITLE(40),
    /** Words that are no name where a sentence begins with them: Embattled, Recently. */
    OPENER(41),
    /** Words between an adjective and the animal that it names: forest (cat). */
    BREED(42),
    /** Nouns in small letters before or behind the name of a body: firm, newspaper. */
    BODY_NOUN(43),
    /** The first and the last word of an ending of several words: High School. */
    ENDING_PHRASE(44),
    /** Verbs whose subject may be a body: announced, hired. */
    ACTING(45),
    /** The first word of a body's name in another language, with no "of" behind it: Parti, Universidad. */
    LEADING(46),
    /** Verbs, and "name", between a noun for a body and its name: called. */
    NAMING(47),
    /** People in the plural whose name for a body goes on with for or against: Citizens, Mothers. */
    BODY_PEOPLE(48),
    /** Fields before a country or region whose body for this field is meant: Cricket, Statistics. */
    FIELD(49),
    /** Nouns after the name of a place that name a dish, an animal or a plant: pony, pudding. */
    LOCAL_KIND(50),
    /** Words of trade after a product, which is then one of the country: (coffee) growers, (ham) exports. */
    TRADE(51),
    /** Last words that, in the middle of a sentence, make a name of common words that of a body: Committee, Board. */
    INSTITUTION(52),
    /** Last words of names that are a thing or a field as often as a body: Games, Program. */
    ABSTRACT(53),
    /** Words and leagues that only texts of sport have: striker, half-time, Premier League. */
    GAME(54),
    /** What stands directly behind a club that is named by its town: beat, striker, fans. */
    SIDE(55),
    /** Nouns before "of" that only a country or a place has: border, north. */
    LAND(56),
    /** Words in small letters that say what a place is and where it lies: a, coastal, largest. */
    PLACE_WORD(57),
    /** Owners whose possessive is part of a body's name: Sheriff's (Office). */
    OWNER(58),
    /** Officials whose possessive is part of the name of their office: Coroner's (Office). */
    OFFICIAL(59),
    /** Last words of names before which the possessive of a founder is part of the name: (Tormund's) Bakery. */
    SHOP(60),
    /** Words that make Service, Court, Party, Society or Team no body: Memorial (Service), Food (Court). */
    NO_INSTITUTION(61),
    /** Nouns that, behind "the" and with a capital, stand for a body named before: (the) Federation. */
    SHORT_NOUN(62);

    private final long bit;

    Cue(int position) {
        bit = 1L << position;
    }

    /** The bit that stands for this class in a set of classes. */
    public long bit() {
        return bit;
    }

    /** The bits of several classes together. */
    public static long bits(Cue... cues) {
        long bits = 0;
        for (Cue cue : cues) {
            bits |= cue.bit;
        }
        return bits;
    }

    static Optional<Cue> ofWord(String word) {
        for (Cue cue : values()) {
            if (cue.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return Optional.of(cue);
            }
        }
        return Optional.empty();
    }
}
