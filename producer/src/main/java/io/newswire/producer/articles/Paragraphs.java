package io.newswire.producer.articles;

/** Checks how many paragraphs an article has. */
final class Paragraphs {

    private Paragraphs() {}

    /** The number of paragraphs that the article has in the feed. If it has none or too many, that is reported. */
    static int count(Article article, Problems problems) {
        int found = article.lines().size();
        if (found == 0) {
            problems.report(article.location(), "is empty", "article '" + article.articleId() + "' is empty");
        }
        if (found > Article.MOST_PARAGRAPHS) {
            problems.report(
                    article.location(),
                    "too many paragraphs",
                    String.format(
                            "article %s has %d paragraphs, those beyond the first %d are left out",
                            article.articleId(), found, Article.MOST_PARAGRAPHS));
        }
        return Math.min(found, Article.MOST_PARAGRAPHS);
    }
}
