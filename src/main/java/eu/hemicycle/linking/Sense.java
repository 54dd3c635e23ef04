package eu.hemicycle.linking;

import java.util.Optional;

/**
 * One thing that a stretch of text may mean.
 *
 * @param label as it reads after "Article 7 of"
 */
record Sense(Target target, String label) {

    boolean isBody() {
        return target instanceof Target.Entity entity && entity.kind() == Kind.BODY;
    }

    boolean isAct() {
        return target instanceof Target.NumberedAct
                || target instanceof Target.Entity entity && entity.kind() == Kind.ACT;
    }

    /** Whether both mean one thing; an act is the same by name and by number. */
    boolean means(Sense other) {
        return iri().isPresent() && iri().equals(other.iri()) || target.equals(other.target);
    }

    /** The type of an act, as its ELI tells it. */
    Optional<ActType> type() {
        return iri().filter(iri -> iri.startsWith(Target.ELI))
                .map(iri -> iri.substring(Target.ELI.length()).split("/")[0])
                .flatMap(ActType::ofSegment);
    }

    private Optional<String> iri() {
        if (target instanceof Target.Entity entity) {
            return Optional.of(entity.iri());
        }
        return target instanceof Target.NumberedAct act ? Optional.of(act.eli()) : Optional.empty();
    }
}
