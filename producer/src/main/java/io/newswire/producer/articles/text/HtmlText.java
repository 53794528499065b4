package io.newswire.producer.articles.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * The text of HTML: one line for each paragraph or other block, with entities decoded, without scripts, styles and
 * embedded objects. Plain text with a single {@code <} or {@code &} is not changed.
 */
public final class HtmlText {

    private static final Pattern TAG = Pattern.compile(
            "</?(?:p|br|div|span|a|b|i|u|em|strong|h[1-6]|ul|ol|li|img|figure|figcaption|blockquote|script|style|table|td"
                    + "|tr|section|article|hr|pre|sup|sub|small|cite|iframe|font|center|strike|q)(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z][a-zA-Z0-9]{1,30});");
    private static final Set<String> DROPPED = Set.of(
            "script", "style", "noscript", "template", "iframe", "object", "svg", "canvas", "button", "select", "head");

    private HtmlText() {}

    /** The text of a string, which may be HTML or plain text. */
    public static String of(String text) {
        boolean tags = text.indexOf('<') >= 0 && TAG.matcher(text).find();
        if (tags) {
            Element body = Jsoup.parseBodyFragment(text).body();
            boolean blocks = body.selectFirst("p,br,div,li,h1,h2,h3,h4,h5,h6,tr,blockquote,section,article") != null;
            return of(body, !blocks);
        }
        return text.indexOf('&') >= 0 && ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
    }

    /** The text of an element. */
    public static String of(Element element) {
        return of(element, false);
    }

    private static String of(Element element, boolean keepLines) {
        TextCollector text = new TextCollector(keepLines);
        element.filter(text);
        return text.out.toString().strip();
    }

    private static final class TextCollector implements NodeFilter {

        private final StringBuilder out = new StringBuilder();
        private final boolean keepLines;

        private TextCollector(boolean keepLines) {
            this.keepLines = keepLines;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                append(text.getWholeText(), keepLines || isInPre(text));
            } else if (node instanceof Element element) {
                if (DROPPED.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                separate(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && !element.normalName().equals("br")) {
                separate(element);
            }
            return FilterResult.CONTINUE;
        }

        private void separate(Element element) {
            String name = element.normalName();
            if (name.equals("td") || name.equals("th")) {
                append(" ", false);
            } else if (name.equals("br") || element.isBlock()) {
                endLine();
            }
        }

        private static boolean isInPre(TextNode text) {
            Element parent = text.parent();
            return parent != null && parent.closest("pre") != null;
        }

        private void append(String text, boolean withLines) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (withLines && (c == '\n' || c == '\r')) {
                    endLine();
                } else if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') {
                    out.append(c);
                } else if (!out.isEmpty() && !endsWith(' ') && !endsWith('\n')) {
                    out.append(' ');
                }
            }
        }

        private void endLine() {
            if (endsWith(' ')) {
                out.setLength(out.length() - 1);
            }
            if (!out.isEmpty() && !endsWith('\n')) {
                out.append('\n');
            }
        }

        private boolean endsWith(char c) {
            return !out.isEmpty() && out.charAt(out.length() - 1) == c;
        }
    }
}
