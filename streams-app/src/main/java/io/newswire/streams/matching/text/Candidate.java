package io.newswire.streams.matching.text;

import io.newswire.streams.gazetteer.Alias;
import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.gazetteer.Via;

/**
 * An alias with a subject, prepared for matching: {@code folded} is the text that is compared, {@code capitals} has one
 * bit for each letter or digit, set for capitals, {@code conditions} one for each condition of the alias.
 */
public record Candidate(Alias alias, Subject subject, Via via, String folded, long capitals, int conditions) {

    static Candidate of(Alias alias) {
        Subject subject = alias.subject();
        Via via = alias.kind().via();
        if (subject == null || via == null) {
            throw new IllegalArgumentException("stands for nothing: " + alias.text());
        }
        return new Candidate(
                alias,
                subject,
                via,
                CharFolding.fold(alias.text()),
                capitals(alias.text(), 0, alias.text().length()),
                bits(alias.conditions()));
    }

    private static int bits(Iterable<Condition> conditions) {
        int bits = 0;
        for (Condition condition : conditions) {
            bits |= condition.bit();
        }
        return bits;
    }

    public boolean is(AliasKind kind) {
        return alias.kind() == kind;
    }

    public boolean has(Condition condition) {
        return (conditions & condition.bit()) != 0;
    }

    /** Whether this names its subject in any text, without conditions. */
    public boolean isCertain() {
        return !has(Condition.PERSON)
                && !has(Condition.LOCAL)
                && !has(Condition.WEAK)
                && !has(Condition.COMMA)
                && !has(Condition.PREFIX);
    }

    /** Whether this is also the name of a town in the United States. */
    public boolean isTown() {
        return has(Condition.TOWN) || has(Condition.LOCAL);
    }

    /** The capitals that a span must have. */
    long required() {
        return is(AliasKind.PHRASE) || has(Condition.ANY) ? 0 : capitals;
    }

    /** Whether a span with these capitals is a correct spelling of this alias. */
    public boolean meets(long written) {
        return has(Condition.EXACT) ? written == capitals : (required() & ~written) == 0;
    }

    /** The capitals of a span as bits: bit n is set if the letter or digit number n is a capital, up to 64. */
    static long capitals(CharSequence text, int start, int end) {
        long capitals = 0;
        long bit = 1;
        for (int i = start; i < end && bit != 0; i++) {
            char c = text.charAt(i);
            if (CharFolding.isWord(CharFolding.symbol(c))) {
                if (Character.isUpperCase(c)) {
                    capitals |= bit;
                }
                bit <<= 1;
            }
        }
        return capitals;
    }
}
