package io.newswire.producer.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports articles with the id of an earlier one. If their texts differ, only the first is counted. */
final class RepeatedIds {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedIds.class);
    private static final int EXAMPLES = 3;

    private final ArticleOrder order;
    private final List<ArticleOrder.Pair> examples = new ArrayList<>();
    private int withOtherText;
    private int copies;

    RepeatedIds(ArticleOrder order) {
        this.order = order;
    }

    void tell(Function<ArticleOrder.Position, @Nullable Article> reader) {
        order.forEachRepeated(this::count);
        for (ArticleOrder.Pair pair : examples) {
            Article first = reader.apply(pair.first());
            Article later = reader.apply(pair.later());
            if (first != null && later != null) {
                LOG.warn(
                        "{}",
                        new Problem(
                                later.location(),
                                "has articleId '" + later.articleId() + "' and another text than " + first.location()));
            }
        }
        if (withOtherText > 0) {
            LOG.warn(
                    "{} {} the articleId of an earlier one and another text, and will not be counted;"
                            + " --id-prefix keeps inputs apart",
                    withOtherText,
                    withOtherText == 1 ? "article has" : "articles have");
        }
        if (copies > 0) {
            LOG.info("{} {} an earlier one", copies, copies == 1 ? "article repeats" : "articles repeat");
        }
    }

    private void count(ArticleOrder.Pair pair) {
        if (pair.sameText()) {
            copies++;
            return;
        }
        withOtherText++;
        if (examples.size() < EXAMPLES) {
            examples.add(pair);
        }
    }
}
