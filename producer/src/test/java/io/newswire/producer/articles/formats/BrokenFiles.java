package io.newswire.producer.articles.formats;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Files with faults, and what reading each of them returns. */
final class BrokenFiles {

    static final String GOOD = "{\"id\":\"g\",\"date\":\"2021-08-30\",\"text\":\"x\"}\n";

    private BrokenFiles() {}

    /** Name of the file, its text, the ids of the articles that can be read, and the beginning of each problem. */
    static Stream<Arguments> files() {
        return Stream.of(jsonLines(), documents(), tables(), markup()).flatMap(stream -> stream);
    }

    private static Stream<Arguments> jsonLines() {
        return Stream.of(
                file("a.jsonl", "nonsense\n" + GOOD, "g", "a.jsonl:1: bad JSON at column 1"),
                file("a.jsonl", "{}\n" + GOOD, "g", "a.jsonl:1: publishedAt is missing"),
                file("a.jsonl", "{\"date\":\"2021-08-30\"}\n" + GOOD, "g", "a.jsonl:1: body is missing"),
                file("a.jsonl", "{\"text\":\"x\"}\n" + GOOD, "g", "a.jsonl:1: publishedAt is missing"),
                file("a.jsonl", "[1]\n", "", "a.jsonl: is of no known format"),
                file("a.jsonl", GOOD + "[1]\n", "g", "a.jsonl:2: not a JSON object"),
                file("a.jsonl", GOOD + "\"text\"\n", "g", "a.jsonl:2: not a JSON object"),
                file("a.jsonl", GOOD + GOOD.strip() + GOOD, "g", "a.jsonl:2: more than one JSON value in a line"),
                file("a.jsonl", GOOD + "{\"text\":\"x\n", "g", "a.jsonl:2: bad JSON at column"),
                file(
                        "a.jsonl",
                        GOOD + "{\"date\":\"2021-08-30\",\"text\":true}\n",
                        "g",
                        "a.jsonl:2: body is not a string"),
                file(
                        "a.jsonl",
                        GOOD + "{\"date\":\"2021-08-30\",\"text\":5}\n",
                        "g",
                        "a.jsonl:2: body is not a string"),
                file(
                        "a.jsonl",
                        GOOD + "{\"date\":\"2021-08-30\",\"text\":[1]}\n",
                        "g",
                        "a.jsonl:2: body is not a string"),
                file(
                        "a.jsonl",
                        GOOD + "{\"date\":true,\"text\":\"x\"}\n",
                        "g",
                        "a.jsonl:2: publishedAt is not a string"),
                file("a.jsonl", GOOD + "{\"date\":null,\"text\":\"x\"}\n", "g", "a.jsonl:2: publishedAt is missing"),
                file("a.jsonl", GOOD + "{\"date\":\"\",\"text\":\"x\"}\n", "g", "a.jsonl:2: publishedAt is missing"),
                file("a.jsonl", GOOD + "{\"date\":0,\"text\":\"x\"}\n", "g", "a.jsonl:2: publishedAt '0' is a zero"),
                file(
                        "a.jsonl",
                        GOOD + "{\"date\":\"None\",\"text\":\"x\"}\n",
                        "g",
                        "a.jsonl:2: publishedAt 'None' is no date"),
                file(
                        "a.jsonl",
                        GOOD + "{\"date\":\"1/2/2021\",\"text\":\"x\"}\n",
                        "g",
                        "a.jsonl:2: publishedAt '1/2/2021' may be"),
                file(
                        "a.jsonl",
                        GOOD + "{\"date\":\"2999-01-01\",\"text\":\"x\"}\n",
                        "g",
                        "a.jsonl:2: publishedAt 2999-01-01"),
                file(
                        "a.jsonl",
                        GOOD + "{\"date\":\"2021-08-30\",\"text\":\"\\ud83d\"}\n",
                        "g",
                        "a.jsonl:2: body is not Unicode"),
                file(
                        "a.jsonl",
                        GOOD + "{\"id\":1,\"date\":\"2021-08-30\",\"text\":\"\\u00a0\"}\n",
                        "g",
                        "a.jsonl:2: article '1' is empty"),
                file(
                        "a.jsonl",
                        GOOD + "{\"date\":\"2021-08-30\",\"text\":\"<p></p>\"}\n",
                        "g",
                        "a.jsonl:2: body is missing"),
                file(
                        "a.jsonl",
                        GOOD + "{\"id\":\"" + "x".repeat(1_001) + "\",\"date\":\"2021-08-30\",\"text\":\"x\"}\n",
                        "g",
                        "a.jsonl:2: articleId is longer than 1,000 characters"),
                file(
                        "a.jsonl",
                        GOOD + "{\"headline\":{\"k\":1},\"date\":1,\"text\":\"x\"}\n",
                        "g",
                        "a.jsonl:2: publishedAt '1' is no date"),
                file("a.jsonl", GOOD + "[".repeat(1_500) + "\n", "g", "a.jsonl:2: not a JSON object"),
                file(
                        "a.jsonl",
                        GOOD + "{\"x\":" + "[".repeat(1_500) + "\n",
                        "g",
                        "a.jsonl:2: bad JSON: Document nesting"),
                file("a.jsonl", GOOD + "{\"x\":" + "9".repeat(2_000) + "}\n", "g", "a.jsonl:2: "),
                file("a.jsonl", "", "", "a.jsonl: holds no article"),
                file("a.jsonl", "\n \n", "", "a.jsonl:2: not a JSON object"),
                file(
                        "noise",
                        "once upon a time\n",
                        "",
                        "noise: is of no known format, it begins with 'once upon a time'"),
                file("noise", "\0\1\2", "", "noise: is no text, or UTF-16 without a byte order mark"));
    }

    private static Stream<Arguments> documents() {
        String good = GOOD.strip();
        return Stream.of(
                file("a.json", "[" + good + ",7]", "g", "a.json:1: not a JSON object"),
                file("a.json", "[" + good + ",\n{}]", "g", "a.json:2: publishedAt is missing"),
                file("a.json", "[" + good + ",\n{\"id\":1,", "g", "a.json: cannot be read: line 2: bad JSON at column"),
                file(
                        "a.json",
                        "[" + good + ",\n" + good.replace("g", "h") + "\n" + good + "]",
                        "g,h",
                        "a.json: cannot be read: line 3: bad JSON"),
                file("a.json", "[" + good + "] trailing", "g"),
                file(
                        "a.json",
                        "{\"status\":\"error\",\"message\":\"rate limited\"}",
                        "",
                        "a.json: is of no known format"),
                file("a.json", "{\"articles\":[]}", "", "a.json: is of no known format"),
                file(
                        "a.json",
                        "{\"articles\":[" + good + ",null,\n{\"title\":\"x\"}]}",
                        "g",
                        "a.json:1: not a JSON object",
                        "a.json:2: publishedAt is missing"),
                file("a.json", "{\n\"date\":\"2021-08-30\",\n\"text\":\"x\"", "", "a.json: cannot be read: line"),
                file("a.json", good + "\n{\n\"id\":1}", "g", "a.json:2: bad JSON", "a.json:3: not a JSON object"),
                file("a.json", "[]", "", "a.json: is of no known format"));
    }

    private static Stream<Arguments> tables() {
        String head = "id,date,text\n";
        return Stream.of(
                file("a.csv", head, "", "a.csv: holds no article"),
                file("a.csv", "", "", "a.csv: is empty"),
                file("a.csv", "x,y\n1,2\n", "", "a.csv: has no column for publishedAt among x, y; --fields"),
                file("a.csv", "id,date\n1,2\n", "", "a.csv: has no column for body among id, date; --fields"),
                file(
                        "a.csv",
                        head + "1,2021-08-30\ng,2021-08-30,x\n",
                        "g",
                        "a.csv:2: bad CSV: 2 columns, the header has 3"),
                file(
                        "a.csv",
                        head + "1,2021-08-30,x,y\ng,2021-08-30,x\n",
                        "g",
                        "a.csv:2: bad CSV: 4 columns, the header has 3"),
                file(
                        "a.csv",
                        head + "1,2021-08-30,\"open\ng,2021-08-30,x\nh,2021-08-30,x\n",
                        "g,h",
                        "a.csv:2: bad CSV: a quote is never closed"),
                file(
                        "a.csv",
                        head + "1,2021-08-30,\"open\ng,2021-08-30,\"x\"\nh,2021-08-30,\"x\ny\"\n",
                        "g,h",
                        "a.csv:2: bad CSV: a quote is never closed"),
                file(
                        "a.csv",
                        head + "g,2021-08-30,\"a\nb\"\n1,2021-08-30,\"open",
                        "g",
                        "a.csv:4: bad CSV: a quote is never closed"),
                file(
                        "a.csv",
                        head + "1,2021-08-30,\"a\" b\ng,2021-08-30,x\n",
                        "g",
                        "a.csv:2: bad CSV: a character between"),
                file("a.csv", head + "g,2021-08-30,a \"b\" c\n", "g"),
                file("a.csv", head + "g,2021-08-30,\"a \"\"b\"\" c\"\n\n\nh,2021-08-30,x\n", "g,h"),
                file(
                        "a.csv",
                        head + "1,,x\n2,2021-08-30,\ng,2021-08-30,x\n",
                        "g",
                        "a.csv:2: publishedAt is missing",
                        "a.csv:3: body is missing"),
                file(
                        "a.tsv",
                        "id\tdate\ttext\ng\t2021-08-30\tsay, \"x\"; y\n1\t2021-08-30\n",
                        "g",
                        "a.tsv:3: bad CSV: 2 columns"));
    }

    private static Stream<Arguments> markup() {
        String item = "<item><guid>g</guid><pubDate>2021-08-30</pubDate><description>x</description></item>\n";
        return Stream.of(
                file("a.xml", "<rss><channel></channel></rss>", "", "a.xml: holds no article"),
                file(
                        "a.xml",
                        "<rss><channel>" + item + "<item><title>t</title></item></channel></rss>",
                        "g",
                        "a.xml:2: publishedAt is missing"),
                file(
                        "a.xml",
                        "<rss><channel>" + item + item.replace("g<", "h<") + "<item><guid>1</gu",
                        "g,h",
                        "a.xml:3: the file is cut off"),
                file(
                        "a.xml",
                        "<rss><channel>" + item + item.replace("2021-08-30", "soon"),
                        "g",
                        "a.xml:2: the file is cut off"),
                file(
                        "a.xml",
                        "<!DOCTYPE rss [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><rss><channel>"
                                + item.replace(">x<", ">a&e;b<") + "</channel></rss>",
                        "g"),
                file("a.xml", "<nitf></nitf>", "", "a.xml:1: publishedAt is missing"),
                file("a.xml", "<newsMessage></newsMessage>", "", "a.xml: holds no article"),
                file("a.html", "<html><body></body></html>", "", "a.html: article 'a' is empty"),
                file("a.xml", "<svg></svg>", "", "a.xml: is of no known format, it begins with '<svg></svg>'"),
                file("a.warc", "WARC/1.0\r\nrubbish", "", "a.warc: cannot be read: "),
                file("a.txt", " \n", "", "a.txt: article 'a' is empty"));
    }

    private static Arguments file(String name, String text, String ids, String... problems) {
        return Arguments.of(name, text, ids, List.of(problems));
    }
}
