package io.newswire.producer.articles.formats;

import io.newswire.producer.articles.text.HtmlText;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * Finds the main text of a page by text density. A block with much text and few links gives points to the elements that
 * contain it; the element with the most points is the article. Elements named like an advertisement, a menu or a
 * comment are removed first. Parts of the article that are mostly links are removed last.
 */
final class MainText {

    private static final String NEVER =
            "script,style,noscript,template,iframe,svg,form:not(:has(p)),button,input,select,textarea,nav,"
                    + "aside,footer,dialog,menu,figcaption,[hidden],[aria-hidden=true],[role=navigation],[role=complementary],"
                    + "[role=banner],[role=contentinfo]";
    private static final Pattern UNLIKELY = Pattern.compile(
            "(?i)(?:^|[^a-z])(?:ads?|advert\\w*|banner|breadcrumb\\w*|byline|caption|cookie\\w*|comments?|disqus|footer|"
                    + "gallery|legal|menu|meta|modal|most-?(?:read|popular)|nav\\w*|newsletter|pagination|pager|paywall|"
                    + "popup|popular|promo\\w*|read-?(?:more|next)|recirc\\w*|recommend\\w*|related\\w*|rss|share\\w*|"
                    + "sharing|sidebar|sign-?up|social\\w*|sponsor\\w*|subscri\\w*|tags?|taboola|outbrain|teaser\\w*|"
                    + "toolbar|tooltip|trending|widget\\w*)(?:$|[^a-z])");
    private static final Pattern LIKELY = Pattern.compile(
            "(?i)article-?(?:body|content|text)|story-?body|entry-?content|post-?(?:body|content)|main-?content");
    private static final double MOST_LINKS = 0.5;
    private static final int SHORTEST_BLOCK = 25;
    private static final int POINTS_PER = 100;
    private static final int SHORT_ARTICLE = 600;
    private static final double CLIMB = 1.4;

    private final Document page;
    private final Map<Element, Double> points = new HashMap<>();

    private MainText(Document page) {
        this.page = page;
    }

    /** The paragraphs of the main text, one on each line; empty if there is no text. */
    static String of(Document page) {
        String text = new MainText(page.clone()).find(true);
        if (text.length() >= SHORT_ARTICLE) {
            return text;
        }
        String withUnlikely = new MainText(page.clone()).find(false);
        return withUnlikely.length() > text.length() * 2 ? withUnlikely : text;
    }

    private String find(boolean withoutUnlikely) {
        Element body = page.body();
        body.select(NEVER).remove();
        if (withoutUnlikely) {
            removeUnlikely(body);
        }
        for (Element block : body.select("p,pre,blockquote,td,div,section,article,li")) {
            score(block);
        }
        Element best = null;
        double most = 0;
        for (Map.Entry<Element, Double> entry : points.entrySet()) {
            double score = entry.getValue() * (1 - linkDensity(entry.getKey()));
            if (score > most
                    || (score == most
                            && best != null
                            && entry.getKey().parents().size() > best.parents().size())) {
                most = score;
                best = entry.getKey();
            }
        }
        if (best == null) {
            return HtmlText.of(body);
        }
        Element top = climb(best);
        Element article = withSiblings(top, Math.max(most, points.getOrDefault(top, 0.0)));
        removeLists(article);
        return HtmlText.of(article);
    }

    private static void removeUnlikely(Element body) {
        for (Element element : new Elements(body.getAllElements())) {
            String name = element.className() + " " + element.id();
            boolean container = element.equals(body)
                    || element.is("html,main,article")
                    || element.selectFirst("article,h1") != null;
            if (name.length() > 1
                    && !container
                    && UNLIKELY.matcher(name).find()
                    && !LIKELY.matcher(name).find()) {
                element.remove();
            }
        }
    }

    /** Gives points for the text of a block to its parent, and half as many to the parent of that. */
    private void score(Element block) {
        boolean paragraph = block.is("p,pre,blockquote");
        String text = paragraph ? block.text() : ownText(block);
        if (text.length() < SHORTEST_BLOCK) {
            return;
        }
        double links = paragraph ? linkDensity(block) : 0;
        double score = (1 + commas(text) + Math.min(3.0, (double) text.length() / POINTS_PER)) * (1 - links);
        Element parent = paragraph ? block.parent() : block;
        if (parent != null) {
            points.merge(parent, score, Double::sum);
            if (parent.parent() != null) {
                points.merge(parent.parent(), score / 2, Double::sum);
            }
        }
    }

    private static String ownText(Element block) {
        StringBuilder text = new StringBuilder();
        for (TextNode node : block.textNodes()) {
            text.append(node.text()).append(' ');
        }
        return text.toString().strip();
    }

    private static long commas(String text) {
        return text.chars().filter(c -> c == ',' || c == '，' || c == '、').count();
    }

    private static double linkDensity(Element element) {
        int all = element.text().length();
        return all == 0 ? 0 : (double) element.select("a").text().length() / all;
    }

    /** If an article is divided into sections, goes up to the element around them, which has far more points inside. */
    private Element climb(Element best) {
        Element top = best;
        for (Element parent = top.parent(); parent != null && !parent.is("body,html"); parent = parent.parent()) {
            if (within(parent) > within(top) * CLIMB) {
                top = parent;
            }
        }
        return top;
    }

    private double within(Element element) {
        double sum = 0;
        for (Element block : element.select("p,pre,blockquote")) {
            sum += block.text().length() < SHORTEST_BLOCK
                    ? 0
                    : (1 - linkDensity(block)) * block.text().length();
        }
        return sum;
    }

    /** Adds paragraphs, and elements with a high score, that stand next to the best element. */
    private Element withSiblings(Element best, double most) {
        Element parent = best.parent();
        if (parent == null || best.is("body")) {
            return best;
        }
        Element article = new Element("div");
        for (Element sibling : new Elements(parent.children())) {
            double score = points.getOrDefault(sibling, 0.0) * (1 - linkDensity(sibling));
            boolean text = sibling.is("p") && sibling.text().length() > POINTS_PER && linkDensity(sibling) < 0.25;
            if (sibling.equals(best) || score > most / 5 || text) {
                article.appendChild(sibling);
            }
        }
        return article;
    }

    private static void removeLists(Element article) {
        for (Element element : new Elements(article.select("ul,ol,div,section,table,h2,h3,h4,p"))) {
            if (!element.equals(article)
                    && linkDensity(element) > MOST_LINKS
                    && element.text().length() < 1_000) {
                element.remove();
            }
        }
    }
}
