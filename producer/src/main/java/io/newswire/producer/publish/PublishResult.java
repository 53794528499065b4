package io.newswire.producer.publish;

/**
 * What was published. Every paragraph counted here has been acknowledged; {@code interrupted} says that there would have
 * been more, also of the last of the articles.
 */
public record PublishResult(long articles, long paragraphs, int problems, boolean interrupted) {}
