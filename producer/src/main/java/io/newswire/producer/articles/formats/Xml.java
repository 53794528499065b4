package io.newswire.producer.articles.formats;

import io.newswire.producer.articles.Content;
import io.newswire.producer.articles.FileHead;
import io.newswire.producer.articles.text.BadArticleException;
import io.newswire.producer.articles.text.HtmlText;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * XML as jsoup parses it: it accepts errors, knows the line of each element, and loads no DTDs or external entities.
 */
final class Xml {

    private static final Pattern ROOT = Pattern.compile(
            "\\A\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>\\[]*(?:\\[.*?])?[^>]*>\\s*)*<([\\w:.-]+)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private Xml() {}

    /** The name of the first element in lower case, without its prefix; empty if this is not XML. */
    static String root(FileHead head) {
        Matcher matcher = ROOT.matcher(head.text());
        return matcher.find() ? localName(matcher.group(1)) : "";
    }

    /**
     * Parses the whole content.
     *
     * @throws BadArticleException if it is not UTF-8 or larger than 64 MiB
     */
    static Document parse(Content content) throws IOException, BadArticleException {
        byte[] bytes = WholeFileReader.allOf(content);
        return Jsoup.parse(
                WholeText.decode(bytes, 0, bytes.length), "", Parser.xmlParser().setTrackPosition(true));
    }

    static String localName(String name) {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** The first child with that local name; null if there is none. */
    static @Nullable Element child(Element parent, String localName) {
        for (Element child : parent.children()) {
            if (localName(child.tagName()).equals(localName)) {
                return child;
            }
        }
        return null;
    }

    /** The first descendant with exactly that name; null if there is none. */
    static @Nullable Element first(Element parent, String name) {
        return parent.getElementsByTag(name).first();
    }

    static @Nullable String text(@Nullable Element element) {
        return element == null ? null : element.wholeText().strip();
    }

    static @Nullable String attribute(@Nullable Element element, String name) {
        return element == null ? null : element.attr(name);
    }

    /** The text of an element with markup: one line for each paragraph. */
    static @Nullable String paragraphs(@Nullable Element element) {
        return element == null ? null : HtmlText.of("<div>" + element.html() + "</div>");
    }
}
