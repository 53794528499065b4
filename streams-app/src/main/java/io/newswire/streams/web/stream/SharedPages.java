package io.newswire.streams.web.stream;

import io.newswire.streams.kafka.OffsetVector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Changes that are read and written out once for all clients at the same place in the log with the same filter, which is
 * almost all of them. Without it, each of 500 clients would look at every change. Thread-safe.
 *
 * <p>For the maintainer. Only for clients that have passed the end of the log at their start: before that, a client's
 * cursor decides too. A page that is handed out again may have changes that were superseded since; the newer ones follow
 * in the next page. The offsets of a page hold for every client, since everything before its number was sent.
 */
final class SharedPages {
    private static final int CHANGES_PER_PAGE = 64;
    private static final int MOST_KEPT = 64;

    private final CompactedLog log;
    private final EventCache events;
    private final Supplier<String> feedId;
    private final Map<Place, SharedPage> pages = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, SharedPage> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private record Place(StreamFilter filter, long number) {}

    /**
     * Some changes as text/event-stream, the last one with the cursor.
     *
     * @param bytes not to be changed
     * @param number of the last change that was looked at
     * @param next the offsets up to which a client has everything
     */
    record SharedPage(byte[] bytes, int changes, long number, OffsetVector next) {}

    SharedPages(CompactedLog log, EventCache events, Supplier<String> feedId) {
        this.log = log;
        this.events = events;
        this.feedId = feedId;
    }

    /** Moves a client's reader forward and returns what the client does not have yet. */
    SharedPage read(LogReader reader, StreamFilter filter) {
        SharedPage page = pageAfter(reader, filter);
        reader.moveTo(page.number(), page.next());
        return page;
    }

    private synchronized SharedPage pageAfter(LogReader reader, StreamFilter filter) {
        Place place = new Place(filter, reader.number());
        SharedPage known = pages.get(place);
        if (known != null) {
            return known;
        }
        SharedPage page = build(reader.forEveryClient(), filter);
        if (page.number() > place.number()) { // at the end of the log, there will be more at the same place
            pages.put(place, page);
        }
        return page;
    }

    private SharedPage build(LogReader reader, StreamFilter filter) {
        List<Change> changes = log.read(reader, CHANGES_PER_PAGE);
        Page page = new Page();
        changes.forEach(each -> page.add(events.eventOf(each)));
        if (page.events() > 0) {
            page.setCursor(new Cursor(feedId.get(), filter.toString(), reader.next()));
        }
        return new SharedPage(page.bytes(), page.events(), reader.number(), reader.next());
    }
}
