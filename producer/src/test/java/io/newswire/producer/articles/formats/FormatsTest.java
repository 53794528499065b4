package io.newswire.producer.articles.formats;

import static io.newswire.producer.articles.formats.InputFolderUnderTest.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.articles.Article;
import io.newswire.producer.articles.ArticleField;
import io.newswire.producer.articles.ReadingOptions;
import io.newswire.producer.articles.text.ArticleDates;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A small file of each kind, and the article in it. */
class FormatsTest {

    private static final String ID = "n1";
    private static final String LINK = "https://a.example/1";
    private static final String HEAD = "Ships & men";
    private static final String SOURCE = "The Paper";

    @TempDir
    private Path dir;

    /** Name of the file, its text, and the expected id, source, url and headline of the one article in it. */
    static Stream<Arguments> files() {
        return Stream.of(
                kind(
                        "own.jsonl",
                        """
                        {"articleId":"n1","publishedAt":"2021-08-30T12:00:00Z","body":"One.\\nTwo.","source":"The Paper",
                        """.strip() + "\"url\":\"https://a.example/1\",\"headline\":\"Ships & men\"}",
                        ID,
                        SOURCE,
                        LINK,
                        HEAD),
                kind("cc-news.jsonl", """
                        {"title":"Ships & men","text":"One.\\nTwo.","domain":"The Paper","date":"2021-08-30 12:00:00",\
                        "description":"d","url":"https://a.example/1","image_url":null}""", LINK, SOURCE, LINK, HEAD),
                kind("news-please.json", """
                        {
                          "authors": ["A B"], "date_download": "2022-01-01 00:00:00",
                          "date_publish": "2021-08-30 12:00:00", "maintext": "One.\\nTwo.", "language": "en",
                          "source_domain": "The Paper", "title": "Ships & men", "url": "https://a.example/1"
                        }""", LINK, SOURCE, LINK, HEAD),
                kind("fundus.json", """
                        [{"title":"Ships & men","publishing_date":"2021-08-30 12:00:00+00:00","authors":[],
                          "body":{"summary":["One."],"sections":[{"headline":[],"paragraphs":["Two."]}]},
                          "html":{"requested_url":"https://a.example/1","source_info":{"publisher":"The Paper"}}}]""", LINK, SOURCE, LINK, HEAD),
                kind("category.json", """
                        {"link":"https://a.example/1","headline":"Ships & men","category":"WORLD","authors":"",\
                        "short_description":"One.\\nTwo.","date":"2021-08-30T12:00"}""", LINK, null, LINK, HEAD),
                kind("newsapi.json", """
                        {"status":"ok","totalResults":1,"articles":[{"source":{"id":null,"name":"The Paper"},
                          "author":null,"title":"Ships &amp; men","description":"d","url":"https://a.example/1",
                          "publishedAt":"2021-08-30T12:00:00Z","content":"One.\\r\\nTwo. [+123 chars]"}]}""", LINK, SOURCE, LINK, HEAD),
                kind("gnews.json", """
                        {"totalArticles":1,"articles":[{"title":"Ships & men","content":"One.\\nTwo. [1419 chars]",
                          "url":"https://a.example/1","publishedAt":"2021-08-30T12:00:00Z",
                          "source":{"name":"The Paper","url":"https://a.example"}}]}""", LINK, SOURCE, LINK, HEAD),
                kind("guardian.json", """
                        {"response":{"status":"ok","results":[{"id":"n1","webPublicationDate":"2021-08-30T12:00:00Z",
                          "webTitle":"Ships & men","webUrl":"https://a.example/1",
                          "fields":{"body":"<p>One.</p><p>Two.</p>","publication":"The Paper"}}]}}""", ID, SOURCE, LINK, HEAD),
                kind("nyt.json", """
                        {"copyright":"c","response":{"docs":[{"abstract":"a","web_url":"https://a.example/1","snippet":"s",
                          "lead_paragraph":"One.\\nTwo.","source":"The Paper","headline":{"main":"Ships & men","kicker":null},
                          "pub_date":"2021-08-30T12:00:00+0000","_id":"n1"}],"meta":{"hits":1}}}""", ID, SOURCE, LINK, HEAD),
                kind("event-registry.json", """
                        {"articles":{"page":1,"results":[{"uri":"n1","title":"Ships & men","body":"One.\\n\\nTwo.",
                          "url":"https://a.example/1","date":"2021-08-30","time":"12:00:00","dateTime":"2021-08-30T12:00:00Z",
                          "source":{"uri":"a.example","title":"The Paper"}}],"totalResults":1}}""", ID, SOURCE, LINK, HEAD),
                kind(
                        "numeric.json",
                        "[{\"id\":1,\"text\":\"One.\\nTwo.\",\"timestamp\":1630324800}]",
                        "1",
                        null,
                        null,
                        null),
                kind("all-the-news.csv", """
                        date,title,article,url,section,publication
                        2021-08-30 12:00:00,Ships & men,"One.
                        Two.",https://a.example/1,World,The Paper
                        """, LINK, SOURCE, LINK, HEAD),
                kind("mediacloud.csv", """
                        stories_id;publish_date;title;url;media_name;text
                        n1;2021-08-30 12:00:00.000000;Ships & men;https://a.example/1;The Paper;"One.\rTwo."
                        """, ID, SOURCE, LINK, HEAD),
                kind(
                        "news.TSV",
                        "id\tdate\ttitle\tabstract\n\"n1\"\t2021-08-30 12:00\tShips & men\t\"One.\nTwo.\"\n",
                        ID,
                        null,
                        null,
                        HEAD),
                kind("rss.xml", """
                        <?xml version="1.0"?>
                        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
                        <title>The Paper</title><item><title>Ships &amp; men</title><guid isPermaLink="false">n1</guid>
                        <link>https://a.example/1</link><pubDate>Mon, 30 Aug 2021 12:00:00 GMT</pubDate>
                        <description>short</description>
                        <content:encoded><![CDATA[<p>One.</p><p>Two.</p>]]></content:encoded></item></channel></rss>""", ID, SOURCE, LINK, HEAD),
                kind("rdf.xml", """
                        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                        <channel><title>The Paper</title></channel><item rdf:about="x"><title>Ships &amp; men</title>
                        <link>https://a.example/1</link><dc:date>2021-08-30T12:00:00Z</dc:date>
                        <description>One.&lt;br/&gt;Two.</description></item></rdf:RDF>""", LINK, SOURCE, LINK, HEAD),
                kind("atom.xml", """
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>The Paper</title><entry><id>n1</id>
                        <title>Ships &amp; men</title><link rel="self" href="https://no.example"/>
                        <link href="https://a.example/1"/><updated>2022-01-01T00:00:00Z</updated>
                        <published>2021-08-30T12:00:00Z</published><content type="xhtml"><div><p>One.</p><p>Two.</p></div>
                        </content></entry></feed>""", ID, SOURCE, LINK, HEAD),
                kind("n1.html", """
                        <!doctype html><html><head><title>x</title><meta property="og:title" content="Ships &amp; men">
                        <meta property="og:site_name" content="The Paper"><link rel="canonical" href="https://a.example/1">
                        <meta property="article:published_time" content="2021-08-30T12:00:00Z"></head><body>
                        <nav><a href="/">Home page of this paper</a></nav><article><p>One.</p><p>Two.</p></article>
                        <script>var x = "<p>No.</p>";</script></body></html>""", ID, SOURCE, LINK, HEAD),
                kind("nitf.xml", """
                        <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><title>x</title><docdata>
                        <doc-id id-string="n1"/><date.issue norm="20210830T120000Z"/></docdata></head><body><body.head>
                        <hedline><hl1>Ships &amp; men</hl1></hedline><distributor>The Paper</distributor></body.head>
                        <body.content><block><p>One.</p><p>Two.</p></block></body.content></body></nitf>""", ID, SOURCE, null, HEAD),
                kind("newsml.xml", """
                        <newsMessage><itemSet><newsItem guid="n1"><itemMeta><provider literal="The Paper"/>
                        <versionCreated>2021-08-30T14:00:00+02:00</versionCreated></itemMeta><contentMeta>
                        <headline>Ships &amp; men</headline></contentMeta><contentSet><inlineXML><html><body><p>One.</p>
                        <p>Two.</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>""", ID, SOURCE, null, HEAD),
                kind("reut2.sgm", """
                        <!DOCTYPE lewis SYSTEM "lewis.dtd">
                        <REUTERS TOPICS="YES" NEWID="n1"><DATE>30-AUG-2021 12:00:00.00</DATE><TEXT>
                        <TITLE>Ships &amp; men</TITLE><BODY>One.
                            Two.
                         Reuter
                        &#3;</BODY></TEXT></REUTERS>""", ID, "Reuters", null, HEAD),
                kind("news.warc", warc(), LINK, null, LINK, "Ships & men"));
    }

    private static Arguments kind(
            String file,
            String text,
            String id,
            @Nullable String source,
            @Nullable String url,
            @Nullable String title) {
        return Arguments.of(file, text, id, source, url, title);
    }

    private static String warc() {
        String http =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>Ships &amp; men"
                        + "</title></head><body><article><p>One.</p><p>Two.</p></article></body></html>";
        return "WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Date: 2021-08-30T12:00:00Z\r\n"
                + "Content-Type: application/warc-fields\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
                + "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2021-08-30T12:00:00Z\r\n"
                + "WARC-Target-URI: https://a.example/1\r\nContent-Type: application/http;msgtype=response\r\n"
                + "Content-Length: " + http.length() + "\r\n\r\n" + http + "\r\n\r\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void shouldReadTheArticleOfEachKindOfFile(
            String file, String text, String id, @Nullable String source, @Nullable String url, @Nullable String title)
            throws Exception {
        // Given
        InputFolderUnderTest folder = new InputFolderUnderTest(dir).file(file, text);

        // When
        List<Article> articles = folder.read();

        // Then
        assertThat(folder.problems()).isEmpty();
        assertThat(articles).singleElement().satisfies(article -> {
            assertThat(article.articleId()).isEqualTo(id);
            assertThat(article.publishedAt()).isEqualTo("2021-08-30T12:00:00Z");
            assertThat(article.lines()).containsExactly("One.", "Two.");
            assertThat(article.source()).isEqualTo(source);
            assertThat(article.url()).isEqualTo(url);
            assertThat(article.headline()).isEqualTo(title);
        });
    }

    @Test
    void shouldReadFieldsWhereTheyAreSaidToStand() throws Exception {
        // Given
        InputFolderUnderTest folder = new InputFolderUnderTest(dir)
                .file(
                        "odd.jsonl",
                        "{\"k\":{\"when\":\"3/1/2024\"},\"t\":[\"x\",\"One.\"],\"no/de\":9,\"content\":\"not this\"}\n")
                .file("odd.csv", "What,When,Who\nTwo.,31/1/2024,me\n");
        Map<ArticleField, String> fields = Map.of(
                ArticleField.PUBLISHED_AT, "/k/when", ArticleField.BODY, "/t/1", ArticleField.ARTICLE_ID, "/no~1de");
        Map<ArticleField, String> columns =
                Map.of(ArticleField.PUBLISHED_AT, "when", ArticleField.BODY, "what", ArticleField.ARTICLE_ID, "who");

        // When
        List<Article> json = folder.read(naming(fields));
        List<Article> csv = folder.read(naming(columns));

        // Then
        assertThat(json).extracting(Article::articleId).containsExactly("p-9");
        assertThat(json).extracting(Article::body).containsExactly("One.");
        assertThat(csv).extracting(Article::articleId).containsExactly("p-me");
        assertThat(csv.get(0).publishedAt()).isEqualTo("2024-01-30T23:00:00Z");
    }

    private static ReadingOptions naming(Map<ArticleField, String> fields) {
        return new ReadingOptions(
                null,
                new ReadingOptions.Naming(fields, List.of(), "p-"),
                new ArticleDates(java.time.ZoneId.of("Europe/Berlin"), List.of("d/M/yyyy")),
                null,
                100);
    }

    @Test
    void shouldReadAFolderOfManyKinds() throws Exception {
        // Given
        InputFolderUnderTest folder = new InputFolderUnderTest(dir)
                .file("a/b/one.JSONL", line(1))
                .file("a/two.json", "[" + line(2) + "]")
                .file("THREE.TXT", "x")
                .file("index.csv", "file,publishedAt\nTHREE.TXT,2021-08-03\n")
                .file("photo.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 0})
                .file("expected.json", "{\"n1\":[\"One.\"]}")
                .file(".hidden.jsonl", line(9));

        // When
        List<Article> articles = folder.readFolder();

        // Then
        assertThat(folder.problems()).isEmpty();
        assertThat(articles).extracting(Article::articleId).containsExactly("1", "2", "THREE");
    }
}
