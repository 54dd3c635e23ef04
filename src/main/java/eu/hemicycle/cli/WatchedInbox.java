package eu.hemicycle.cli;

import eu.hemicycle.ingest.inputs.InputBounds;
import eu.hemicycle.ingest.inputs.NamedInputs;
import eu.hemicycle.ingest.inputs.PageFetcher;
import eu.hemicycle.publish.intake.Inbox;
import eu.hemicycle.publish.intake.Intake;
import eu.hemicycle.service.WayIn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The inbox of a running service; it ends before the service closes its intake. */
final class WatchedInbox implements ApplicationListener<ContextClosedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedInbox.class);
    private static final Duration SETTLING = Duration.ofSeconds(2);
    private static final Duration FETCH_LIMIT = Duration.ofSeconds(30);

    private final Inbox inbox;

    private WatchedInbox(Inbox inbox) {
        this.inbox = inbox;
    }

    static void open(Path folder, ConfigurableApplicationContext service, Clock clock) {
        PageFetcher pages = new PageFetcher(InputBounds.ORDINARY, false, "hemicycle", FETCH_LIMIT);
        Intake intake = service.getBean(WayIn.class).intake();
        try {
            Inbox inbox = new Inbox(
                    folder,
                    intake,
                    names -> new NamedInputs(names, InputBounds.ORDINARY, pages, LOG::info),
                    () -> Runs.start(clock),
                    SETTLING);
            service.addApplicationListener(new WatchedInbox(inbox));
        } catch (IOException failure) {
            service.close();
            throw new CommandFailed("--inbox " + folder + " cannot be watched: " + failure.getMessage());
        }
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
        inbox.close();
    }
}
