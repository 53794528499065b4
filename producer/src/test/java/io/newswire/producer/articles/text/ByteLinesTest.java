package io.newswire.producer.articles.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ByteLinesTest {

    @Test
    void shouldEndALineAtLineFeedCarriageReturnOrBoth() throws IOException {
        // When
        List<String> lines = lines("a\nb\rc\r\nd");

        // Then
        assertThat(lines).containsExactly("1@0 a", "2@2 b", "3@4 c", "4@7 d");
    }

    @Test
    void shouldEndALineNowhereElse() throws IOException {
        // When
        List<String> lines = lines("a\u2028b\u0085c\u000bd\fe");

        // Then
        assertThat(lines).containsExactly("1@0 a\u2028b\u0085c\u000bd\fe");
    }

    @Test
    void shouldSkipAByteOrderMarkAndCountItInTheOffset() throws IOException {
        // When
        List<String> lines = lines("\ufeffa\n\ufeffb\n");

        // Then
        assertThat(lines).containsExactly("1@3 a", "2@5 \ufeffb");
    }

    @Test
    void shouldPassOverALineThatIsTooLong() throws IOException {
        // Given
        ByteLines lines = new ByteLines(stream("short\n" + "x".repeat(700_000) + "\nnext"), 1_000);

        // When
        List<String> read = read(lines);

        // Then
        assertThat(read).containsExactly("1@0 short", "2@6 too long", "3@700007 next");
    }

    @Test
    void shouldReadTheSameLinesHoweverTheBytesArrive() throws IOException {
        // Given
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                text.append("a\u00e9\n\r".charAt(random.nextInt(4)));
            }
            List<String> expected =
                    new ArrayList<>(List.of(Pattern.compile("\r\n|\r|\n").split(text + "end")));

            // When
            List<String> lines = read(new ByteLines(new ShortReads(text + "end", random)));

            // Then
            assertThat(lines).map(line -> line.replaceFirst("\\d+@\\d+ ", "")).isEqualTo(expected);
        }
    }

    @Test
    void shouldNotWaitForMoreThanAWholeLine() throws IOException {
        // Given
        InputStream oneLine = new ByteArrayInputStream("first\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                assertThat(available())
                        .as("more was asked for than the first line")
                        .isPositive();
                return super.read(buffer, offset, length);
            }
        };

        // When
        boolean found = new ByteLines(oneLine).next();

        // Then
        assertThat(found).isTrue();
    }

    private static List<String> lines(String text) throws IOException {
        return read(new ByteLines(stream(text)));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(ByteLines lines) throws IOException {
        List<String> read = new ArrayList<>();
        while (lines.next()) {
            String text = new String(lines.buffer(), lines.start(), lines.length(), StandardCharsets.UTF_8);
            read.add(lines.line() + "@" + lines.offset() + " " + (lines.tooLong() ? "too long" : text));
        }
        return read;
    }

    /** Returns only one to three bytes per read. */
    private static final class ShortReads extends InputStream {

        private final ByteArrayInputStream bytes;
        private final Random random;

        private ShortReads(String text, Random random) {
            this.bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            this.random = random;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, Math.min(length, 1 + random.nextInt(3)));
        }
    }
}
