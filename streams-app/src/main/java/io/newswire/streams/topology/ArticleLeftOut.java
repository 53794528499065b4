package io.newswire.streams.topology;

/** An event of an article that is not counted, by the wish of the operator. */
final class ArticleLeftOut extends RuntimeException {
    ArticleLeftOut(String articleId) {
        super("article " + articleId + " is left out of the counts; reset without --leave-out counts it again");
    }
}
