package io.newswire.streams.web.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client: writes pages of what it does not have yet, each after the page before was taken. No thread waits for a
 * client. One that has nothing to write is woken by new changes.
 *
 * <p>For the maintainer. {@link #process} runs on one thread at a time. After {@value #PAGES_AT_ONCE} pages, a client
 * goes to the end of the queue, so that a long snapshot does not delay the others.
 */
final class StreamClient extends IteratingCallback {
    private static final Logger LOG = LoggerFactory.getLogger(StreamClient.class);
    private static final int CHANGES_PER_PAGE = 64;
    private static final int PAGES_AT_ONCE = 4;
    private static final byte[] RESET = ServerSentEvent.of("reset", "{}".getBytes(US_ASCII));

    private final EventHub hub;
    private final StreamFilter filter;
    private final Response response;
    private final EndPoint connection;
    private final Callback completed;
    private final AtomicBoolean isQueued = new AtomicBoolean();
    private LogReader reader;
    private boolean mustReset;
    private boolean isOpened;
    private boolean isReady;
    private long aggregates;
    private long lastMention;
    private long lastFeed;
    private int pages;
    private volatile boolean isBeatDue;
    private volatile long writingSince;
    private volatile boolean isWriting;

    StreamClient(
            EventHub hub,
            StreamFilter filter,
            @Nullable Cursor cursor,
            boolean isCursorGiven,
            Response response,
            EndPoint connection,
            Callback completed) {
        this.hub = hub;
        this.filter = filter;
        this.response = response;
        this.connection = connection;
        this.completed = completed;
        mustReset = isCursorGiven && cursor == null;
        reader = cursor == null
                ? LogReader.ofSnapshot(hub.log(), filter)
                : LogReader.ofCatchUp(hub.log(), filter, cursor.next());
        lastMention = hub.mentions().lastNumber();
    }

    /** Continues when a thread is free. */
    void wake() {
        if (isQueued.compareAndSet(false, true)) {
            hub.executor().execute(() -> {
                isQueued.set(false);
                iterate();
            });
        }
    }

    boolean isWriting() {
        return isWriting;
    }

    /** Sends a heartbeat at the next opportunity. */
    void beat() {
        isBeatDue = true;
    }

    /** Disconnects the client if it has not taken a page for too long. */
    void closeIfStuck() {
        if (isWriting && hub.nanoTime() - writingSince >= EventHub.DRAIN_TIME.toNanos()) {
            hub.metrics().clientStuck();
            end("a client did not read for " + EventHub.DRAIN_TIME);
        }
    }

    /** Ends the stream; the client may connect again with its cursor. */
    void end(String reason) {
        EofException cause = new EofException(reason);
        abort(cause);
        connection.close(cause);
    }

    @Override
    protected Action process() {
        if (pages >= PAGES_AT_ONCE) {
            pages = 0;
            wake();
            return Action.IDLE;
        }
        Page page = nextPage();
        if (page.isEmpty()) {
            pages = 0;
            if (hub.log().hasMore(reader)) {
                wake();
            }
            return Action.IDLE;
        }
        pages++;
        hub.metrics().sent(page.events());
        writingSince = hub.nanoTime();
        isWriting = true;
        response.write(false, ByteBuffer.wrap(page.bytes()), this);
        return Action.SCHEDULED;
    }

    private Page nextPage() {
        Page page = new Page();
        if (!isOpened) {
            isOpened = true;
            page.addLine(ServerSentEvent.RETRY);
        }
        if (mustReset || hub.log().hasLost(reader)) {
            startAnew(page);
        }
        if (isReady) {
            page.add(hub.pages().read(reader, filter));
            addRecent(page);
        } else {
            catchUp(page);
        }
        if (isBeatDue) {
            isBeatDue = false;
            page.addLine(ServerSentEvent.HEARTBEAT);
        }
        return page;
    }

    /** Adds what was there when the client connected. */
    private void catchUp(Page page) {
        int before = page.events();
        for (Change change : hub.log().read(reader, CHANGES_PER_PAGE)) {
            page.add(hub.events().eventOf(change));
        }
        aggregates += page.events() - before;
        if (reader.hasCaughtUp()) {
            isReady = true;
            page.add(ServerSentEvent.of("ready", ("{\"aggregates\":" + aggregates + "}").getBytes(US_ASCII)));
        }
        setCursor(page);
    }

    private void startAnew(Page page) {
        mustReset = false;
        hub.metrics().reset();
        page.add(RESET);
        reader = LogReader.ofSnapshot(hub.log(), filter);
        isReady = false;
        aggregates = 0;
    }

    private void addRecent(Page page) {
        RecentEvents.Later mentions = hub.mentions().since(lastMention);
        lastMention = mentions.lastNumber();
        mentions.events().forEach(page::add);
        RecentEvents.Later feeds = hub.feeds().since(lastFeed);
        lastFeed = feeds.lastNumber();
        feeds.events().forEach(page::add);
        if (!mentions.events().isEmpty() || !feeds.events().isEmpty()) {
            setCursor(page);
        }
    }

    private void setCursor(Page page) {
        page.setCursor(new Cursor(hub.source().feedId(), filter.toString(), reader.next()));
    }

    @Override
    protected void onSuccess() {
        isWriting = false;
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
        hub.remove(this);
        if (cause instanceof RuntimeException) { // a broken connection gives other exceptions
            LOG.error("a client of the event stream is cut off by a fault of Newswire", cause);
        }
        completed.failed(cause);
    }
}
