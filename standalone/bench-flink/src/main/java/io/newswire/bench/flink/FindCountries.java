package io.newswire.bench.flink;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Kind;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.paragraphs.MentionsWriter;
import io.newswire.streams.paragraphs.Paragraph;
import io.newswire.streams.paragraphs.ParagraphReader;
import java.io.IOException;
import java.io.Serial;
import java.time.Clock;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Matches each paragraph without the others, and passes on each mention of a country. */
final class FindCountries extends ProcessFunction<Tuple2<String, byte[]>, String> {
    static final OutputTag<Tuple2<String, byte[]>> MENTIONS = new OutputTag<>("mentions", KafkaEnds.PAIR);

    @Serial
    private static final long serialVersionUID = 1;

    private transient ParagraphReader reader;
    private transient MentionsWriter writer;
    private transient Matcher matcher;

    @SuppressWarnings("NullAway.Init") // Flink calls open before anything else
    FindCountries() {}

    @Override
    public void open(OpenContext context) {
        reader = new ParagraphReader(Clock.systemUTC());
        writer = new MentionsWriter();
        matcher = Matcher.of(Gazetteer.bundled());
    }

    @Override
    public void processElement(Tuple2<String, byte[]> event, Context context, Collector<String> out)
            throws IOException {
        Paragraph paragraph = reader.read(event.f0.getBytes(UTF_8), event.f1);
        List<Mention> mentions = matcher.read(
                        paragraph.text(), paragraph.headline(), paragraph.publishedAt(), ArticleKnowledge.none())
                .mentions();
        if (!mentions.isEmpty()) {
            context.output(MENTIONS, Tuple2.of(event.f0, writer.write(paragraph, mentions)));
        }
        for (Mention each : mentions) {
            if (each.kind() == Kind.COUNTRY) {
                out.collect(each.id());
            }
        }
    }
}
