package io.newswire.producer.articles.formats;

/** Names of files. */
final class FileNames {

    private FileNames() {}

    /** {@code a.b} of {@code a.b.txt}. */
    static String withoutSuffix(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
