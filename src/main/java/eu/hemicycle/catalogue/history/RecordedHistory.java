package eu.hemicycle.catalogue.history;

import eu.hemicycle.log.Kind;
import eu.hemicycle.resource.DataVersion;
import eu.hemicycle.resource.DocumentHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of documents as the timeline knows them; what a step changed is read from its own entry of the log. */
public final class RecordedHistory implements DocumentHistory {

    private final History history;
    private final Subjects subjects;
    private final DataVersion version;

    public RecordedHistory(History history, Subjects subjects, DataVersion version) {
        this.history = history;
        this.subjects = subjects;
        this.version = version;
    }

    @Override
    public List<Step> steps(String iri) {
        return subjects.key(iri).map(this::ofKey).orElse(List.of());
    }

    @Override
    public Optional<Instant> lastChange(String key) {
        long last = version.number();
        return history.timeline().of(key).stream()
                .filter(moment -> moment.number() <= last)
                .reduce((one, other) -> other)
                .filter(Moment::isPresent)
                .map(Moment::time);
    }

    @Override
    public Optional<Step> step(long number) {
        return history.timeline().at(number).stream()
                .flatMap(moment -> ofKey(moment.document()).stream())
                .filter(step -> step.number() == number)
                .findFirst();
    }

    private List<Step> ofKey(String key) {
        long last = version.number();
        List<Step> steps = new ArrayList<>();
        boolean there = false;
        for (Moment moment : history.timeline().of(key)) {
            if (moment.number() <= last) {
                steps.add(step(moment, steps.size() + 1, there));
                there = moment.kind() == Kind.CHANGED;
            }
        }
        return List.copyOf(steps);
    }

    private Step step(Moment moment, int order, boolean there) {
        What what =
                switch (moment.kind()) {
                    case CHANGED -> there ? What.CHANGED : What.CREATED;
                    case WITHDRAWN -> What.WITHDRAWN;
                    case REDACTED -> What.REDACTED;
                };
        String iri = subjects.iri(moment.document()).getURI();
        return new Step(moment.number(), iri, order, moment.time(), what, moment.erased());
    }

    @Override
    public List<Change> changes(Step step) {
        return history.timeline()
                .at(step.number())
                .filter(moment -> step.isPresent())
                .map(history::changes)
                .orElse(List.of());
    }
}
