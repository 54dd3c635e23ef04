package eu.hemicycle.reconcile;

import eu.hemicycle.graph.vocabulary.EliDl;
import eu.hemicycle.reconcile.Candidate.Feature;
import eu.hemicycle.reconcile.Identifiers.Identified;
import eu.hemicycle.reconcile.NameQuery.Condition;
import eu.hemicycle.reconcile.NameQuery.Typing;
import eu.hemicycle.reconcile.Values.Value;
import eu.hemicycle.search.IndexReading;
import eu.hemicycle.search.Namesakes;
import eu.hemicycle.search.WorkList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds what a name may mean, inside a read of the store. The index gives those that share its words; how well each is named
 * is then weighed by its names alone, so the score of a thing does not depend on what else there is.
 */
final class Matching {

    private static final int MOST_THINGS = 40;
    private static final int MOST_WORKS = 20;
    /** The least score at which a thing is surely meant, and how much less every other must have. */
    private static final double SURE = 75;

    private static final double AHEAD = 4;
    private static final double LEAST = 15;
    private static final double OTHER_TYPE = 10;
    private static final double CONDITIONS = 20;
    private static final double TOPIC = 8;

    private final IndexReading index;
    private final Entities entities;
    private final Identifiers identifiers;
    private final Values values;

    Matching(IndexReading index, Entities entities, Identifiers identifiers, Values values) {
        this.index = index;
        this.entities = entities;
        this.identifiers = identifiers;
        this.values = values;
    }

    /** The best first; of equal ones, those that more documents lead to. */
    List<Candidate> candidates(NameQuery query) {
        Namesakes namesakes = new Namesakes(index);
        Spelling text = Spelling.of(query.name());
        Identified identified = identifiers.in(text, namesakes);
        Map<String, Entity> found = new LinkedHashMap<>();
        iris(query, text, identified, namesakes).stream()
                .flatMap(iri -> entities.entity(iri).stream())
                .forEach(entity -> found.put(entity.iri(), entity));
        List<Weighed> weighed = found.values().stream()
                .filter(entity -> query.allows(entity.type()))
                .map(entity -> weighed(
                        entity,
                        query,
                        text,
                        Optional.ofNullable(identified.scores().get(entity.iri())),
                        namesakes))
                .flatMap(Optional::stream)
                .filter(one -> one.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Weighed::score)
                        .thenComparingInt(Weighed::documents)
                        .reversed()
                        .thenComparing(one -> one.entity().iri()))
                .toList();
        return candidates(weighed, query.limit());
    }

    /** @param documents how many lead to it */
    private record Weighed(Entity entity, double score, int documents, List<Feature> features) {}

    private static List<Candidate> candidates(List<Weighed> weighed, int limit) {
        List<Candidate> candidates = new ArrayList<>();
        for (Weighed one : weighed.subList(0, Math.min(limit, weighed.size()))) {
            boolean match = candidates.isEmpty()
                    && one.score() >= SURE
                    && (weighed.size() == 1 || one.score() - weighed.get(1).score() >= AHEAD);
            candidates.add(new Candidate(one.entity(), one.score(), match, one.features()));
        }
        return candidates;
    }

    private Set<String> iris(NameQuery query, Spelling text, Identified identified, Namesakes namesakes) {
        Set<String> iris = new LinkedHashSet<>(identified.scores().keySet());
        if (!text.isEmpty() && !identified.whole()) {
            if (mayBe(query, type -> !type.isWork())) {
                iris.addAll(namesakes.things(text.searched(), MOST_THINGS));
            }
            if (mayBe(query, EntityType::isWork)) {
                iris.addAll(namesakes.works(text.searched(), MOST_WORKS));
            }
        }
        for (Condition condition : query.conditions()) {
            if (condition.property().isEmpty()) {
                iris.addAll(condition.values());
            } else if (text.isEmpty()) {
                iris.addAll(leadingTo(condition));
            }
        }
        return iris;
    }

    /** Without a name, the newest documents that lead to the things that a condition names by IRI. */
    private List<String> leadingTo(Condition condition) {
        WorkList works = new WorkList(index);
        return condition.property().flatMap(EntityProperty::of).stream()
                .filter(property -> !property.isInverse())
                .map(property -> property.isOfPersons() ? EliDl.HAD_PARTICIPANT_PERSON : property.node())
                .flatMap(property -> condition.values().stream()
                        .flatMap(value -> works.linkingBy(property.getURI(), value, "", MOST_WORKS).works().stream()))
                .toList();
    }

    private static boolean mayBe(NameQuery query, Predicate<EntityType> kind) {
        return Stream.of(EntityType.values()).filter(kind).anyMatch(query::allows);
    }

    private Optional<Weighed> weighed(
            Entity entity, NameQuery query, Spelling text, Optional<Double> identified, Namesakes namesakes) {
        Likeness likeness = text.isEmpty() ? new Likeness(100, false) : Likeness.of(text, entity, query.lang());
        double named = Math.max(likeness.score(), identified.orElse(0.0));
        boolean typed =
                query.types().isEmpty() || query.types().contains(entity.type().id());
        int documents = namesakes.leadingTo(entity.iri());
        List<Feature> features = new ArrayList<>(List.of(
                new Feature("name", likeness.score()),
                new Feature("exact", likeness.exact()),
                new Feature("identifier", identified.isPresent()),
                new Feature("type", typed),
                new Feature("documents", (double) documents)));
        double score = named - (typed || query.typing() != Typing.SHOULD ? 0 : OTHER_TYPE) - abstraction(entity, query);
        int met = 0;
        for (Condition condition : query.conditions()) {
            boolean meets = meets(entity, condition, query.lang());
            if (condition.required() && !meets) {
                return Optional.empty();
            }
            met += meets ? 1 : 0;
        }
        if (!query.conditions().isEmpty()) {
            double part = (double) met / query.conditions().size();
            features.add(new Feature("conditions", part));
            score -= CONDITIONS * (1 - part);
        }
        return Optional.of(new Weighed(entity, Math.max(0, score), documents, features));
    }

    /** A topic bears the name of what it is about, which is meant unless topics are asked for. */
    private static double abstraction(Entity entity, NameQuery query) {
        return entity.type() == EntityType.TOPIC && query.types().isEmpty() ? TOPIC : 0;
    }

    private boolean meets(Entity entity, Condition condition, String lang) {
        Predicate<String> has = value -> has(entity, condition.property(), value, lang);
        return switch (condition.quantifier()) {
            case ANY -> condition.values().stream().anyMatch(has);
            case ALL -> condition.values().stream().allMatch(has);
            case NONE -> condition.values().stream().noneMatch(has);
        };
    }

    private boolean has(Entity entity, Optional<String> property, String value, String lang) {
        return property.isEmpty()
                ? entity.iri().equals(value)
                : EntityProperty.of(property.get()).stream()
                        .flatMap(known -> values.of(entity.iri(), known).stream())
                        .anyMatch(one -> isSame(one, value, lang));
    }

    private static boolean isSame(Value told, String wanted, String lang) {
        if (told instanceof Value.Thing thing) {
            return thing.entity().iri().equals(wanted)
                    || Likeness.of(Spelling.of(wanted), thing.entity(), lang).score() >= Likeness.NAMED;
        } else if (told instanceof Value.Words words) {
            return Spelling.of(words.text()).words().equals(Spelling.of(wanted).words());
        } else if (told instanceof Value.Day day) {
            return wanted.startsWith(day.date().toString())
                    || day.date().toString().startsWith(wanted);
        }
        return told instanceof Value.Whole whole
                && Long.toString(whole.number()).equals(wanted);
    }
}
