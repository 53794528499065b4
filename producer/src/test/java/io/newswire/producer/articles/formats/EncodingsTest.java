package io.newswire.producer.articles.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.articles.Article;
import io.newswire.producer.articles.ReadingOptions;
import io.newswire.producer.articles.text.ArticleDates;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts in several encodings, named by a mark, a declaration or an option. */
class EncodingsTest {

    @TempDir
    private Path dir;

    @ParameterizedTest
    @MethodSource("encodings")
    void shouldReadTheEncodingThatAMarkOrADeclarationOrAnOptionNames(
            String file, String text, String encoding, @Nullable String option) throws Exception {
        // Given
        InputFolderUnderTest folder =
                new InputFolderUnderTest(dir).file(file, text.getBytes(Charset.forName(encoding)));
        ReadingOptions options = new ReadingOptions(
                null,
                ReadingOptions.Naming.KNOWN,
                ArticleDates.UTC,
                option == null ? null : Charset.forName(option),
                100);

        // When
        List<Article> articles = folder.read(options);

        // Then
        assertThat(folder.problems()).isEmpty();
        assertThat(articles).extracting(Article::body).containsExactly("Zwölf „Œuvres“ 💶");
    }

    static Stream<Arguments> encodings() {
        String line = "{\"id\":1,\"date\":\"2021-08-30\",\"text\":\"Zwölf „Œuvres“ 💶\"}\n";
        String western = line.replace("💶", "\\ud83d\\udcb6");
        String page = "<html><head><meta charset=windows-1252><meta name=date content=2021-08-30></head>"
                + "<body><p>Zwölf „Œuvres“ &#128182;</p></body></html>";
        String feed = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><item><title>t</title>"
                + "<pubDate>2021-08-30</pubDate><description>Zwölf „Œuvres“ &#128182;</description></item></channel></rss>";
        return Stream.of(
                Arguments.of("a.jsonl", line, "UTF-8", null),
                Arguments.of("a.jsonl", "\ufeff" + line, "UTF-8", null),
                Arguments.of("a.jsonl", "\ufeff" + line, "UTF-16LE", null),
                Arguments.of("a.jsonl", "\ufeff" + line, "UTF-16BE", null),
                Arguments.of("a.jsonl", "\ufeff" + line, "UTF-16LE", "windows-1252"),
                Arguments.of("a.jsonl", line, "UTF-16LE", "UTF-16LE"),
                Arguments.of("a.jsonl", western, "windows-1252", "windows-1252"),
                Arguments.of("a.csv", "\ufeffdate,text\n2021-08-30,Zwölf „Œuvres“ 💶\n", "UTF-8", null),
                Arguments.of("a.csv", "\ufeffdate,text\n2021-08-30,Zwölf „Œuvres“ 💶\n", "UTF-16LE", null),
                Arguments.of("a.html", page, "windows-1252", null),
                Arguments.of("a.xml", feed, "windows-1252", null));
    }
}
