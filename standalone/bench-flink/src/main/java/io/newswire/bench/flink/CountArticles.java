package io.newswire.bench.flink;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.bench.rolling.CountedParagraph;
import io.newswire.bench.rolling.PaneCounts;
import io.newswire.streams.counting.Counts;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.memory.ArticleState;
import io.newswire.streams.memory.SubjectCount;
import io.newswire.streams.paragraphs.MentionsWriter;
import io.newswire.streams.paragraphs.Paragraph;
import io.newswire.streams.paragraphs.ParagraphReader;
import java.io.IOException;
import java.io.Serial;
import java.time.Clock;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple5;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Reads each paragraph with the state of its article. Passes on what it adds to each subject: the subject, the number of
 * the pane, mentions, paragraphs and articles.
 */
final class CountArticles
        extends KeyedProcessFunction<
                String, Tuple2<String, byte[]>, Tuple5<String, Integer, Integer, Integer, Integer>> {
    static final TypeInformation<Tuple5<String, Integer, Integer, Integer, Integer>> COUNTS =
            Types.TUPLE(Types.STRING, Types.INT, Types.INT, Types.INT, Types.INT);
    static final OutputTag<Tuple2<String, byte[]>> MENTIONS = new OutputTag<>("mentions", KafkaEnds.PAIR);

    @Serial
    private static final long serialVersionUID = 1;

    private transient ParagraphReader reader;
    private transient MentionsWriter writer;
    private transient Matcher matcher;
    private transient ValueState<byte[]> articles;

    @SuppressWarnings("NullAway.Init") // Flink calls open before anything else
    CountArticles() {}

    @Override
    public void open(OpenContext context) {
        reader = new ParagraphReader(Clock.systemUTC());
        writer = new MentionsWriter();
        matcher = Matcher.of(Gazetteer.bundled());
        articles = getRuntimeContext()
                .getState(
                        new ValueStateDescriptor<>("articles", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    }

    @Override
    public void processElement(
            Tuple2<String, byte[]> event,
            Context context,
            Collector<Tuple5<String, Integer, Integer, Integer, Integer>> out)
            throws IOException {
        Paragraph paragraph = reader.read(event.f0.getBytes(UTF_8), event.f1);
        byte[] known = articles.value();
        CountedParagraph counted =
                CountedParagraph.of(paragraph, known == null ? null : ArticleState.fromBytes(known), matcher, writer);
        if (counted == null) {
            return;
        }
        articles.update(counted.article().toBytes());
        if (counted.json() != null) {
            context.output(MENTIONS, Tuple2.of(event.f0, counted.json()));
        }
        for (SubjectCount each : counted.counts()) {
            Counts counts = each.counts();
            out.collect(Tuple5.of(
                    each.subject().toString(),
                    PaneCounts.at(counted.articleDate(), counts).pane(),
                    (int) counts.mentions(),
                    (int) counts.paragraphs(),
                    (int) counts.articles()));
        }
    }
}
