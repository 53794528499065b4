package io.newswire.streams.audit;

import io.newswire.streams.kafka.HangingTransaction;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.printing.Printable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Describes the result of an audit: what was read, what is wrong, and the conclusion. */
public final class AuditWords {
    private final TopicNames topics;
    private final String applicationId;
    private final List<String> lines = new ArrayList<>();

    private AuditWords(TopicNames topics, String applicationId) {
        this.topics = topics;
        this.applicationId = applicationId;
    }

    /**
     * The lines to print. Control characters in ids and keys are escaped, so they cannot break a line or move the
     * cursor.
     */
    public static List<String> of(AuditResult result, TopicNames topics, String applicationId) {
        AuditWords words = new AuditWords(topics, applicationId);
        words.paragraphs(result.paragraphs());
        words.group(result.group());
        words.mentions(result.mentions());
        words.aggregates(result);
        words.transactions(result);
        words.lines.add(words.verdict(result));
        return words.lines.stream().map(Printable::line).toList();
    }

    private void paragraphs(ParagraphsFindings found) {
        String upTo = found.records() == 0 || found.newest() == Long.MIN_VALUE
                ? ""
                : ", the newest dated " + Instant.ofEpochMilli(found.newest());
        lines.add(topics.paragraphs() + ": " + found.records() + " records" + upTo + "; " + found.copies()
                + " copies of a paragraph, " + found.putAside() + " put aside (" + found.letters() + " dead letters)");
        if (found.deleted() > 0) {
            lines.add(
                    "  " + found.deleted() + " offsets were deleted from the log: what they counted is not recounted");
        }
        if (found.strays() > 0) {
            lines.add("  " + found.strays() + " records lie in another partition than Java's partitioner gives their"
                    + " key; split over partitions: " + found.splitArticles() + " articles");
        }
        all("  a bad record that is no dead letter: ", found.withoutDeadLetter(), at -> topics.paragraphs() + " " + at);
    }

    private void group(GroupProgress group) {
        if (!group.isKnown()) {
            lines.add("group " + applicationId
                    + ": has committed nothing, or the broker has forgotten it; everything is" + " compared");
        } else if (group.isAtTheEnd()) {
            lines.add("group " + applicationId + ": has counted all of them");
        } else {
            lines.add("group " + applicationId + ": has not counted all yet (lag " + group.uncounted()
                    + " in paragraphs, " + group.shuffled() + " inside); compared is what it has committed, and it is"
                    + " not waited for (--wait does)");
        }
    }

    private void mentions(MentionsFindings found) {
        lines.add(topics.mentions() + ": " + found.matched() + " records are there; " + found.missingParagraphs()
                + " missing, " + found.doubled().count() + " doubled, "
                + found.different().count() + " different, " + found.strange().count() + " of no paragraph"
                + (found.notDue() == 0 ? "" : ", " + found.notDue() + " to come"));
        found.missing().stream()
                .limit(FirstOnes.MOST)
                .forEach(range -> lines.add("  missing: " + range.paragraphs()
                        + (range.paragraphs() == 1 ? " paragraph of " : " paragraphs of ") + topics.paragraphs() + "-"
                        + range.partition() + ", "
                        + (range.first() == range.last()
                                ? "offset " + range.first()
                                : "offsets " + range.first() + " to " + range.last())
                        + " (article " + range.article() + ")"));
        more(found.missing().size(), "ranges");
        all("  doubled: ", found.doubled(), this::wrong);
        all("  different: ", found.different(), this::wrong);
        all("  of no paragraph with a mention: ", found.strange(), this::wrong);
        all("  not readable: ", found.unreadable(), at -> topics.mentions() + " " + at);
        if (found.reordered().count() > 0) {
            lines.add("  " + found.reordered().count() + " differ, of articles that are split over partitions: their"
                    + " order is that of arrival, so this is no fault");
        }
    }

    private String wrong(MentionsComparison.Wrong each) {
        return topics.mentions() + " " + each.at() + " (paragraph " + each.paragraph() + " of article "
                + each.articleId() + ")";
    }

    private void aggregates(AuditResult result) {
        AggregatesFindings found = result.aggregates();
        if (found == null) {
            lines.add(topics.aggregates() + ": not compared, since not everything is counted yet");
            return;
        }
        lines.add(topics.aggregates() + ": " + found.equal() + " keys equal, "
                + found.different().count() + " different"
                + (found.uncertain() == 0
                        ? ""
                        : ", " + found.uncertain() + " depend on articles that are split over partitions"));
        all("  ", found.different(), each -> each.key() + ": " + each.describe());
        all("  not readable: ", result.unreadableAggregates(), at -> topics.aggregates() + " " + at);
    }

    private void transactions(AuditResult result) {
        for (Map.Entry<TopicPartition, Long> each : result.hidden().entrySet()) {
            lines.add(each.getKey() + ": committed records could be read up to offset " + each.getValue()
                    + " only, which is not the end");
        }
        for (HangingTransaction each : result.hanging()) {
            lines.add("hanging: " + each.describe());
            lines.add("  " + each.remedy());
        }
        if (result.hidden().isEmpty() && result.hanging().isEmpty()) {
            lines.add("transactions: none hangs, every topic can be read to its end");
        }
    }

    private String verdict(AuditResult result) {
        if (!result.isEqual()) {
            return "DIFFERENT: what was written is not what the paragraphs give";
        }
        return result.aggregates() == null ? "equal so far" : "equal";
    }

    private interface Words<T> {
        String say(T each);
    }

    private <T> void all(String label, FirstOnes<T> found, Words<T> words) {
        found.first().forEach(each -> lines.add(label + words.say(each)));
        more(found.count(), "of these");
    }

    private void more(long count, String what) {
        if (count > FirstOnes.MOST) {
            lines.add("  … and " + (count - FirstOnes.MOST) + " more " + what);
        }
    }
}
