package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.catalogue.history.Moment;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** Changes as server-sent events (HTML Living Standard §9.2); the id of an event is the number of its entry. */
@Controller
class EventsController {

    private static final Logger LOG = LoggerFactory.getLogger(EventsController.class);
    private static final int MOST_LISTENERS = 100;
    private static final int AT_ONCE = 1_000;
    private static final long TICK_MILLIS = 500;
    private static final int TICKS_OF_SILENCE = 30;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Feeds feeds;
    private final Map<SseEmitter, Listener> listeners = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "events");
        thread.setDaemon(true);
        return thread;
    });

    EventsController(Feeds feeds) {
        this.feeds = feeds;
        clock.scheduleWithFixedDelay(this::tell, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** How far a listener has come, and for how many ticks it has heard nothing; used by the clock's thread alone. */
    private static final class Listener {

        private long told;
        private int silent;

        Listener(long told) {
            this.told = told;
        }
    }

    /**
     * Events after an entry; from now on if none is named.
     *
     * @param last of the events that a browser has, sent when it connects again
     */
    @GetMapping("/feeds/events")
    SseEmitter events(
            @RequestHeader(name = "Last-Event-ID", required = false) Optional<Long> last,
            @RequestParam Optional<Long> after) {
        if (listeners.size() >= MOST_LISTENERS) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        SseEmitter emitter = new SseEmitter(0L);
        emitter.onCompletion(() -> listeners.remove(emitter));
        emitter.onTimeout(() -> listeners.remove(emitter));
        listeners.put(emitter, new Listener(last.or(() -> after).orElseGet(() -> feeds.current()
                .last())));
        return emitter;
    }

    private void tell() {
        Changes changes = feeds.current();
        listeners.forEach((emitter, listener) -> {
            try {
                tell(changes, emitter, listener);
            } catch (IOException | IllegalStateException gone) {
                listeners.remove(emitter);
            }
        });
    }

    private static void tell(Changes changes, SseEmitter emitter, Listener listener) throws IOException {
        long end = Math.min(listener.told + AT_ONCE, changes.last());
        for (Moment moment : changes.shown(listener.told, end)) {
            emitter.send(SseEmitter.event()
                    .id(Long.toString(moment.number()))
                    .name(Changes.what(moment))
                    .data(JSON.writeValueAsString(data(changes, moment))));
            listener.silent = 0;
        }
        listener.told = Math.max(end, listener.told);
        listener.silent++;
        if (listener.silent > TICKS_OF_SILENCE) {
            emitter.send(SseEmitter.event().comment("still here"));
            listener.silent = 0;
        }
    }

    private static Map<String, Object> data(Changes changes, Moment moment) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", moment.number());
        data.put("iri", changes.subject(moment).getURI());
        data.put("time", moment.time().toString());
        data.put("graphs", graphs(changes, moment));
        if (moment.isPresent()) {
            data.put("version", changes.versionAddress(moment));
        }
        return data;
    }

    private static List<String> graphs(Changes changes, Moment moment) {
        return changes.subjects().graphs(moment.document()).stream()
                .map(graph -> graph.getURI())
                .toList();
    }

    /** Before the server waits for requests to end. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        clock.shutdownNow();
        listeners.keySet().forEach(EventsController::complete);
    }

    private static void complete(SseEmitter emitter) {
        try {
            emitter.complete();
        } catch (IllegalStateException gone) {
            LOG.debug("A listener had left already", gone);
        }
    }
}
