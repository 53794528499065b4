package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import java.util.Set;

/**
 * A country or region is not named where a company of the same name is meant: "Patagonia founder", "the supermarket
 * Iceland", "a shopper at Iceland".
 */
public final class BrandGuard implements Guard {

    /** What only a company has. */
    private static final Set<String> OWNED =
            Set.of("founder", "cofounder", "co-founder", "shareholders", "shares", "shoppers", "customers");

    /** What stands directly behind a company's name. */
    private static final Set<String> GOODS = Set.of(
            "store",
            "stores",
            "shop",
            "shops",
            "supermarket",
            "supermarkets",
            "outlet",
            "outlets",
            "brand",
            "boss",
            "jacket",
            "jackets",
            "fleece",
            "fleeces",
            "vest",
            "vests",
            "shopper",
            "logo",
            "bar",
            "bars",
            "checkout",
            "freezer",
            "freezers",
            "Foods");

    private static final Set<String> COMPANIES = Set.of(
            "supermarket",
            "supermarkets",
            "retailer",
            "chain",
            "grocer",
            "brand",
            "company",
            "maker",
            "firm",
            "label",
            "store",
            "bank",
            "lender");

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final int REACH = 5;

    @Override
    public String name() {
        return "brand";
    }

    @Override
    public boolean needsCondition() {
        return true;
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        if (!candidate.has(Condition.BRAND) || !isCompany(hit, context.scanned)) {
            return false;
        }
        context.knowledge.learnPersonWord(candidate.folded());
        return true;
    }

    private static boolean isCompany(Hit hit, ScannedText scanned) {
        int next = hit.last() + 1;
        if (scanned.around.isPossessive(hit)) {
            return isWord(next + 1, OWNED, scanned);
        }
        boolean goods =
                scanned.around.isSpaceBehind(hit) && (isWord(next, GOODS, scanned) || isWord(next, OWNED, scanned));
        int before = hit.first() - 1;
        boolean company = scanned.around.isSpaceAfter(before)
                && (isWord(before, COMPANIES, scanned)
                        || (scanned.tokens.isWord(before, "at") && isAlone(hit, scanned)));
        return goods || company || isExplained(hit, scanned);
    }

    /** Whether no noun follows: "at Iceland in Hull", but not "at Iceland embassies". */
    private static boolean isAlone(Hit hit, ScannedText scanned) {
        return !scanned.around.isSpaceBehind(hit) || scanned.tokens.is(hit.last() + 1, Cue.PLAIN);
    }

    /** "Iceland, the frozen food chain". */
    private static boolean isExplained(Hit hit, ScannedText scanned) {
        int word = hit.last() + 1;
        if (!scanned.around.isCommaAfter(hit.last()) || !isWord(word, ARTICLES, scanned)) {
            return false;
        }
        for (int at = word + 1; at < word + REACH && scanned.around.isSpaceAfter(at - 1); at++) {
            if (isWord(at, COMPANIES, scanned)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(int word, Set<String> words, ScannedText scanned) {
        return scanned.tokens.isWord(word) && words.contains(scanned.tokens.word(word));
    }
}
