package io.newswire.producer.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.articles.Article;
import io.newswire.producer.articles.formats.Formats;
import io.newswire.producer.publish.ArrivingArticles.Arrival;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ArrivingArticlesTest {

    @Test
    void shouldHandOnAnArticleWhileTheStreamGoesOn() throws Exception {
        // Given
        PipedOutputStream out = new PipedOutputStream();
        ArrivingArticles articles =
                ArrivingArticles.read(new PipedInputStream(out), "standard input", Formats.inputs(List.of()));

        // When
        out.write(line("a").getBytes(StandardCharsets.UTF_8));
        out.flush();
        Arrival first = articles.take();
        out.write("nonsense\n".getBytes(StandardCharsets.UTF_8));
        out.close();
        Arrival second = articles.take();

        // Then
        assertThat(id(first)).isEqualTo("a");
        assertThat(second.problem()).asString().startsWith("standard input:2: bad JSON");
        assertThat(articles.take().isEnd()).isTrue();
    }

    @Test
    void shouldTellWhatTheStreamBrokeOffOf() throws Exception {
        // Given
        InputStream broken = new PipedInputStream();

        // When
        Arrival arrival = ArrivingArticles.read(broken, "standard input", Formats.inputs(List.of()))
                .take();

        // Then
        assertThat(arrival.failure()).hasMessage("Pipe not connected");
    }

    private static @Nullable String id(Arrival arrival) {
        Article article = arrival.article();
        return article == null ? null : article.articleId();
    }

    private static String line(String articleId) {
        return "{\"articleId\":\"" + articleId + "\",\"publishedAt\":\"2021-08-30\",\"body\":\"One.\"}\n";
    }
}
