package io.newswire.streams.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.newswire.streams.web.Problem;
import io.newswire.streams.web.ProblemException;
import io.newswire.streams.web.Routes;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /explain}: the mentions in a text, and every candidate with the rule that decided about it. */
record ExplainRoute(Explainer explainer) implements Routes {
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_HEADLINE = 1_000;

    /** The question; the date is a day or an instant, or null for today. */
    record Question(
            @Nullable String text,
            @Nullable String date,
            @Nullable String headline) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.post(Api.BASE + "/explain", this::answer);
    }

    private void answer(Context context) {
        Query.of(context, List.of());
        Question question = read(context);
        String text = question.text();
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            String detail =
                    text == null || text.isBlank() ? "there is no text" : "text has " + text.length() + " characters";
            throw Query.problem(detail, "text", "1 to " + LONGEST_TEXT + " characters");
        }
        String headline = question.headline();
        if (headline != null && headline.length() > LONGEST_HEADLINE) {
            throw Query.problem(
                    "headline has " + headline.length() + " characters",
                    "headline",
                    "at most " + LONGEST_HEADLINE + " characters");
        }
        Answers.json(context, explainer.explain(text, headline, date(question.date())));
    }

    private static Question read(Context context) {
        String type = context.contentType();
        if (type == null || !type.startsWith("application/json")) {
            throw new ProblemException(new Problem(415, "the body must be JSON", "Content-Type", "application/json"));
        }
        try {
            byte[] body = context.bodyAsBytes();
            // JSON is UTF-8, but Jackson would guess other encodings
            Question question = Answers.mapper().readValue(new String(body, StandardCharsets.UTF_8), Question.class);
            if (question != null) {
                return question;
            }
            throw new ProblemException(Problem.of(400, "the body is null, and no JSON object"));
        } catch (UnrecognizedPropertyException e) {
            throw Query.problem(
                    "there is no field " + e.getPropertyName(), e.getPropertyName(), "text, date, headline");
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                    Problem.of(400, "the body is no JSON object with text, date and headline as strings"));
        }
    }

    private static Instant date(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Instant.now();
        }
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw Query.problem("date is none", "date", "a day such as 2021-08-30, or an instant in UTC");
        }
    }
}
