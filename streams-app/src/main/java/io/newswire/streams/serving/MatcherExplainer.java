package io.newswire.streams.serving;

import io.newswire.streams.counting.SubjectKey;
import io.newswire.streams.counting.SubjectLabel;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.mentions.Judgement;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.topology.SubjectLabels;
import io.newswire.streams.web.api.Explainer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Explains texts with the same matcher that the counting uses. */
final class MatcherExplainer implements Explainer {
    private static final int LONGEST_PLAIN_WORD = 2;

    private final Matcher matcher;
    private final Function<SubjectKey, SubjectLabel> labels;
    private final RuleWords words = new RuleWords();

    MatcherExplainer(Gazetteer gazetteer) {
        matcher = Matcher.of(gazetteer);
        labels = new SubjectLabels(gazetteer);
    }

    @Override
    public Explanation explain(String text, @Nullable String headline, Instant date) {
        var explanation = matcher.explain(text, headline, date, ArticleKnowledge.none());
        List<Judgement> judgements = explanation.judgements();
        return new Explanation(
                explanation.reading().mentions().stream()
                        .map(each -> found(each, judgements))
                        .toList(),
                judgements.stream()
                        .filter(MatcherExplainer::couldBeMeant)
                        .map(this::candidate)
                        .toList());
    }

    /** Leaves out plain words that are spelled like a code or a very short name: "or" is not meant as Oregon's OR. */
    private static boolean couldBeMeant(Judgement judgement) {
        String alias = judgement.alias();
        if (judgement.accepted() || alias == null || !isLowerCase(judgement.text())) {
            return true;
        }
        boolean isCode = alias.equals(alias.toUpperCase(Locale.ROOT));
        return !isCode && alias.length() > LONGEST_PLAIN_WORD;
    }

    private static boolean isLowerCase(String text) {
        return text.equals(text.toLowerCase(Locale.ROOT));
    }

    private static Found found(Mention mention, List<Judgement> judgements) {
        String rule = judgements.stream()
                .filter(each -> each.accepted()
                        && each.start() == mention.start()
                        && each.kind() == mention.kind()
                        && each.id().equals(mention.id()))
                .map(Judgement::rule)
                .findFirst()
                .orElse(null);
        return new Found(
                mention.kind().wire(),
                mention.id(),
                mention.name(),
                mention.type(),
                mention.country(),
                mention.role(),
                mention.via().wire(),
                mention.text(),
                mention.start(),
                mention.end(),
                rule);
    }

    private Candidate candidate(Judgement judgement) {
        String kind = judgement.kind().wire();
        return new Candidate(
                judgement.text(),
                judgement.start(),
                judgement.end(),
                kind,
                judgement.id(),
                labels.apply(SubjectKey.parse(kind + ":" + judgement.id())).name(),
                judgement.accepted(),
                judgement.rule(),
                words.of(judgement.rule()));
    }
}
